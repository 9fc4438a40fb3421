import { isCrossing } from './channels.js';
import type { Solver } from './frame.js';
import { replay } from './trace.js';
import { type AnyMark, type Mark, symbolAtom, type SymbolMark, unionMarks } from './value.js';

/** Channels that lead into each other, up to which it is worth following. */
const deepest = 6;

/** Marks with those of the channels they come through. */
export function resolveChannels(solver: Solver, marks: readonly AnyMark[], depth = 0): readonly Mark[] {
  let result: readonly AnyMark[] = marks.filter((mark) => mark.kind !== 'symbol');
  for (const mark of marks) {
    if (mark.kind !== 'symbol' || mark.symbol.root.kind !== 'channel' || depth > deepest) continue;
    const written = writtenMarks(solver, mark.symbol.root.channel, mark.symbol.path);
    result = unionMarks(
      result,
      resolveChannels(solver, written, depth + 1).map((inner) => ({
        ...inner,
        cleared: inner.cleared | mark.cleared,
        implicit: inner.implicit || mark.implicit,
        trace: replay(inner.trace, mark.trace),
      })),
    );
  }
  return result as readonly Mark[];
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
