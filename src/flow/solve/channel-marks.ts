import { isCrossing } from './channels.js';
import type { Solver } from './frame.js';
import { replay, type Trace } from './trace.js';
import type { Mark } from './marks.js';
import { type AnyMark, type SymbolAtom, symbolAtom, type SymbolMark, unionMarks } from './value.js';

/** A channel on the way to those that lead into it, with what happened to values since they came out of it. */
interface Reached {
  readonly symbol: SymbolAtom;
  readonly cleared: number;
  readonly implicit: boolean;
  /** Stations behind the channel, the next ones first. */
  readonly traces: readonly (Trace | null)[];
}

/** Channels that lead into one, up to which it is worth following. */
const mostChannels = 200;

/** Marks with those of the channels they come through. To be asked when all has been seen. */
export function resolveChannels(solver: Solver, marks: readonly AnyMark[]): readonly Mark[] {
  let result: readonly AnyMark[] = marks.filter((mark) => mark.kind !== 'symbol');
  for (const mark of marks) {
    if (mark.kind !== 'symbol' || mark.symbol.root.kind !== 'channel') continue;
    const { cleared, implicit, trace } = mark;
    const inside = arriving(solver, mark.symbol).map((inner) => ({
      ...inner,
      cleared: inner.cleared | cleared,
      implicit: inner.implicit || implicit,
      trace: replay(inner.trace, trace),
    }));
    result = unionMarks(result, inside);
  }
  return result as readonly Mark[];
}

/** What is kept under such a key is what a field is called, and not what is in it. */
const namesAField = /(column|header)(name|index|key)?s?$/i;

const arrivals = new WeakMap<Solver, Map<string, readonly Mark[]>>();

/** What comes out of a channel at a path: each channel that leads there is visited once for each way it is changed on. */
function arriving(solver: Solver, symbol: SymbolAtom): readonly Mark[] {
  let memo = arrivals.get(solver);
  if (!memo) arrivals.set(solver, (memo = new Map<string, readonly Mark[]>()));
  const known = memo.get(symbol.key);
  if (known) return known;
  const found: Mark[] = [];
  const waiting: Reached[] = [{ symbol, cleared: 0, implicit: false, traces: [] }];
  const seen = new Set<string>([`${symbol.key}|0|`]);
  for (let at = 0; at < waiting.length; at++) {
    const reached = waiting[at];
    if (reached?.symbol.root.kind !== 'channel') continue;
    for (const mark of writtenMarks(solver, reached.symbol.root.channel, reached.symbol.path)) {
      const cleared = reached.cleared | mark.cleared;
      const implicit = reached.implicit || mark.implicit;
      if (mark.kind !== 'symbol') {
        const trace = reached.traces.reduce<Trace>((before, inner) => replay(before, inner), mark.trace);
        found.push({ ...mark, cleared, implicit, trace });
        continue;
      }
      const key = `${mark.symbol.key}|${cleared}|${implicit ? 'i' : ''}`;
      if (seen.has(key) || waiting.length >= mostChannels) continue;
      seen.add(key);
      waiting.push({ symbol: mark.symbol, cleared, implicit, traces: [mark.trace, ...reached.traces] });
    }
  }
  const isName = namesAField.test(symbol.path.at(-1) ?? '');
  const data = isName ? found.filter((mark) => mark.kind !== 'personal-data') : found;
  const all = data.reduce<readonly AnyMark[]>((marks, mark) => unionMarks(marks, [mark]), []) as readonly Mark[];
  memo.set(symbol.key, all);
  return all;
}

/**
 * What was written to the channel itself, and to the field that the path names; of a value that crossed as a whole also
 * what is inside. That the whole is about a person says nothing of one of its fields.
 */
function writtenMarks(solver: Solver, channel: string, way: readonly string[]): readonly AnyMark[] {
  const crossing = isCrossing(channel);
  const path = crossing ? way.map((step) => (/^\d+$/.test(step) ? '[]' : step)) : way;
  let marks: readonly AnyMark[] = [];
  for (let depth = 0; depth <= path.length; depth++) {
    const own = solver.channels.get([channel, ...path.slice(0, depth)].join('.'))?.marks ?? [];
    const rest = path.slice(depth);
    marks = unionMarks(
      marks,
      rest.length === 0
        ? own
        : own.filter(passesToFields).map((mark) => (mark.kind === 'symbol' ? deeper(mark, rest) : mark)),
    );
  }
  return crossing ? unionMarks(marks, marksBelow(solver, [channel, ...path].join('.'))) : marks;
}

/** What came through another channel as a whole is there by the same names. */
function deeper(mark: SymbolMark, rest: readonly string[]): SymbolMark {
  const { root, path, owners, type } = mark.symbol;
  return { ...mark, symbol: symbolAtom(root, [...path, ...rest], owners, type) };
}

function passesToFields(mark: AnyMark): boolean {
  return mark.kind !== 'person-object' && mark.kind !== 'personal-data';
}

const fieldsOf = new WeakMap<
  Solver,
  { readonly size: number; readonly keys: ReadonlyMap<string, readonly string[]> }
>();

/** What was written to the fields of a channel, and to theirs. */
function marksBelow(solver: Solver, channel: string): readonly AnyMark[] {
  let known = fieldsOf.get(solver);
  if (known?.size !== solver.channels.size) {
    const keys = new Map<string, string[]>();
    for (const key of solver.channels.keys()) {
      if (!isCrossing(key)) continue;
      for (let at = key.lastIndexOf('.'); at > 0; at = key.lastIndexOf('.', at - 1)) {
        const holder = key.slice(0, at);
        const inner = keys.get(holder);
        if (inner) inner.push(key);
        else keys.set(holder, [key]);
      }
    }
    fieldsOf.set(solver, (known = { size: solver.channels.size, keys }));
  }
  return (known.keys.get(channel) ?? []).reduce<readonly AnyMark[]>(
    (marks, key) => unionMarks(marks, solver.channels.get(key)?.marks ?? []),
    [],
  );
}
