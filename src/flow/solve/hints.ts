import { matchIdentifier, matchScoreName } from '../../knowledge/personal-data/match.js';
import { wholeRecord } from './carried.js';
import type { Solver } from './frame.js';
import type { ParameterInfo, Part, Summary } from './summary.js';
import { extendTrace, type Site, type Trace } from './trace.js';
import { typeInfo } from './types.js';
import type { Mark } from './marks.js';
import type { SymbolMark } from './value.js';

/** What the name and type of a parameter say it carries, where it is not known from a caller. */
export function hint(
  solver: Solver,
  parameters: readonly ParameterInfo[],
  place: Site,
  mark: SymbolMark,
  part: Pick<Part, 'inText' | 'unnamed'> = {},
): Mark[] {
  const { symbol } = mark;
  if (symbol.root.kind !== 'parameter') return [];
  const last = [...symbol.path].reverse().find((step) => step !== '[]');
  const name = last ?? parameters[symbol.root.index]?.name ?? '';
  if (name === '') return [];
  const owners = symbol.owners.filter((owner) => owner !== name);
  const whole = isInterpolated(mark.trace, part.inText ?? false)
    ? null
    : wholeRecord(solver, symbol.type, part.unnamed === true ? [] : [name, ...owners], place);
  if (whole) return [{ ...whole, cleared: mark.cleared }];
  const type = typeInfo(solver, symbol.type).primitive;
  const match = matchIdentifier(name, { owners, type, role: last ? 'property' : 'parameter' });
  if (!match) return [];
  const trace = mark.trace ?? extendTrace(null, place, 'source', name);
  return [
    {
      kind: 'personal-data',
      detail: match.category,
      cleared: mark.cleared,
      implicit: false,
      certain: match.confidence === 'certain',
      trace,
      source: '',
    },
  ];
}

/** Put into a text as it is: a record would read `[object Object]` there, so it is none. As JSON it stays a record. */
export function isInterpolated(trace: Trace | null, inText: boolean): boolean {
  let interpolated = inText;
  for (let at = trace; at; at = at.previous) {
    if (at.step === 'template') interpolated = true;
    else if (at.step === 'stringified') interpolated = false;
  }
  return interpolated;
}

/** A parameter that its name calls a score about a person, in a function whose other parameters say about whom. */
export function scoreHint(solver: Solver, summary: Summary, place: Site, mark: SymbolMark): Mark[] {
  const { symbol } = mark;
  if (symbol.root.kind !== 'parameter' || symbol.path.length > 0) return [];
  const name = summary.parameters[symbol.root.index]?.name ?? '';
  const owners = summary.parameters
    .map((parameter) => parameter.name.replace(/_?ids?$/i, ''))
    .filter((owner) => owner !== '' && owner !== name);
  const match = matchScoreName(name, {
    owners: [...owners, summary.name],
    type: typeInfo(solver, symbol.type).primitive,
    role: 'parameter',
  });
  return match
    ? [
        {
          kind: 'score',
          detail: name,
          cleared: mark.cleared,
          implicit: false,
          certain: match === 'certain',
          trace: extendTrace(null, place, 'score', name),
          source: '',
        },
      ]
    : [];
}
