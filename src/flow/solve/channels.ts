import { channelOwner } from '../../knowledge/sdk/channel-decorators.js';
import type { Solver } from './frame.js';
import { type Site, siteKey } from './trace.js';
import { nothing, ofAtom, symbolAtom, union, type Value } from './value.js';

/** The channel of a module-level variable that functions write and read. */
export function moduleChannel(file: string, variable: number): string {
  return `variable ${file}#${variable}`;
}

/** The channels of an object that lives as long as its module; fields follow with a dot. */
export function objectChannel(id: number): string {
  return `object ${id}`;
}

/** The channel of what a generator, told by its place, is sent with `next(x)`. */
export function sentChannel(site: Site | undefined): string {
  return `sent ${site ? siteKey(site) : ''}`;
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

/** The channels of a table's columns; a column follows with a dot. */
export function tableChannel(packageName: string, table: string): string {
  return `column ${packageName} ${table}`;
}

/** The channel of an event; what is emitted with it follows with a dot and its position. */
export function eventChannel(emitter: string, event: string): string {
  return `event ${emitter}:${event}`;
}

/** The channel is one of events or tables: other functions, maybe other processes, take out what goes in. */
export function isForAll(channel: string): boolean {
  return isTable(channel) || channel.startsWith('event ');
}

export function isTable(channel: string): boolean {
  return channel.startsWith('column ');
}

/** The channel of a column: what is written there comes out where it is read, today or by tomorrow's job. */
export function columnChannel(packageName: string, table: string, column: string): string {
  return `${tableChannel(packageName, table)}.${column}`;
}

/**
 * The channel of something with a name that all of the program knows: a queue, an event of a service, a key of the
 * browser's storage, a route. What is in a name is no path into the value.
 */
export function crossingChannel(packageName: string, name: string): string {
  return `cross ${name.startsWith('@') ? name : `${channelOwner(packageName)} ${name}`}`.replaceAll('.', '·');
}

/** What is sent there may be received anywhere. */
export function isCrossing(channel: string): boolean {
  return channel.startsWith('cross ');
}

/** What a component of the file keeps. */
export function isStateOf(channel: string, file: string): boolean {
  return channel.startsWith(`setState ${file}#`);
}

/** What the receiver gives back to the sender. */
export function answerChannel(channel: string): string {
  return `${channel}!`;
}

export function isAnswer(channel: string): boolean {
  return channel.endsWith('!');
}

/** What the senders decided by before they sent. */
export function senderChannel(channel: string): string {
  return `${channel}?`;
}

/** Lets what comes out of one channel come out of another as well. */
export function joinChannels(solver: Solver, from: string, into: string): void {
  for (const end of ['', '?']) {
    const symbol = symbolAtom({ kind: 'channel', channel: `${from}${end}` }, [], [], null);
    writeChannel(solver, `${into}${end}`, {
      atoms: [],
      marks: [{ kind: 'symbol', symbol, cleared: 0, implicit: false, trace: null }],
    });
  }
}
