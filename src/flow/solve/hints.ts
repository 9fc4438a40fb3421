import { matchIdentifier } from '../../knowledge/personal-data/match.js';
import { wholeRecord } from './carried.js';
import type { Solver } from './frame.js';
import type { ParameterInfo } from './summary.js';
import { typeInfo } from './types.js';
import { extendTrace, type Mark, type Site, type SymbolMark } from './value.js';

/** What the name and type of a parameter say it carries, where it is not known from a caller. */
export function hint(solver: Solver, parameters: readonly ParameterInfo[], place: Site, mark: SymbolMark): Mark[] {
  const { symbol } = mark;
  if (symbol.root.kind !== 'parameter') return [];
  const last = [...symbol.path].reverse().find((step) => step !== '[]');
  const name = last ?? parameters[symbol.root.index]?.name ?? '';
  if (name === '') return [];
  const owners = symbol.owners.filter((owner) => owner !== name);
  const whole = wholeRecord(solver, symbol.type, [name, ...owners], place);
  if (whole) return [{ ...whole, cleared: mark.cleared }];
  const type = typeInfo(solver, symbol.type).primitive;
  const match = matchIdentifier(name, { owners, type, role: last ? 'property' : 'parameter' });
  if (!match) return [];
  const trace = mark.trace ?? extendTrace(null, place, 'source', name);
  return [{ kind: 'personal-data', detail: match.category, cleared: mark.cleared, implicit: false, certain: match.confidence === 'certain', trace, source: '' }];
}
