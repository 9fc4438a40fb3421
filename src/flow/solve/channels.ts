import type { Solver } from './frame.js';
import { nothing, ofAtom, symbolAtom, union, type Value } from './value.js';

/** The channel of a module-level variable that functions write and read. */
export function moduleChannel(file: string, variable: number): string {
  return `variable ${file}#${variable}`;
}

/** The channels of an object that lives as long as its module; fields follow with a dot. */
export function objectChannel(id: number): string {
  return `object ${id}`;
}

/** Something is put into a channel; what comes out of it is known when everything has been seen. */
export function writeChannel(solver: Solver, channel: string, value: Value): void {
  if (value.marks.length === 0) return;
  solver.channels.set(channel, union(solver.channels.get(channel) ?? nothing, value));
}

/** What comes out of a channel: open until the end. */
export function readChannel(channel: string, owners: readonly string[]): Value {
  return ofAtom(symbolAtom({ kind: 'channel', channel }, [], owners, null));
}

/** The channel of a column: what is written there comes out where it is read, today or by tomorrow's job. */
export function columnChannel(packageName: string, table: string, column: string): string {
  return `column ${packageName} ${table}.${column}`;
}
