import { category } from '../../knowledge/personal-data/categories.js';
import { saysPersonalPrice } from '../../knowledge/decisions/price-notice.js';
import { isProxyCategory } from '../../knowledge/personal-data/proxies.js';
import type { Flow } from '../flow.js';
import type { Spot } from '../spot.js';
import { functionView, nameOfExpression } from '../facts-reader.js';
import type { Solver } from './frame.js';
import { topFunctionAt } from './notes.js';
import { answeringFunctions, seeHandler } from './answering.js';
import { type Site, siteKey } from './trace.js';

/** All places that were seen, in the order of files and lines, with what the flows say of them. */
export function collectSpots(solver: Solver, flows: readonly Flow[]): Spot[] {
  const decided = decisions(solver, flows);
  for (const key of answeringFunctions(solver, flows)) seeHandler(solver, key);
  const seen = [...solver.spots.values(), ...promptFeatures(solver, flows, decided)].map((spot) =>
    spot.kind === 'feature' && category(spot.detail)?.special === true && spot.certain
      ? { ...spot, certain: decided.functions.has(topFunctionAt(solver, spot.place)) }
      : spot,
  );
  const judged = judgedByModels(flows);
  const disclosed = solver.program.files.some((file) =>
    solver.program.facts(file)?.strings.some((text) => saysPersonalPrice(text)),
  );
  const all = seen.flatMap((spot): Spot[] => {
    switch (spot.kind) {
      case 'gate':
        return judged.has(siteKey(spot.place)) ? [{ ...spot, kind: 'automatic-approval' }] : [];
      case 'validated':
        return [];
      case 'unvalidated':
        return solver.spots.has(`validated|${siteKey(spot.place)}|`) ? [] : [spot];
      case 'bare-score':
        return isExplained(solver, spot) || (spot.detail === 'returned' && isCalled(solver, spot.holder)) ? [] : [spot];
      case 'price':
        return disclosed ? [] : [spot];
      default:
        return [spot];
    }
  });
  return onceEach(all).sort((a, b) =>
    a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : a.place.node - b.place.node,
  );
}

/** The reasons are kept somewhere in the same function. */
function isExplained(solver: Solver, spot: Spot): boolean {
  return (solver.notes.get(spot.holder) ?? []).some(({ kind }) => kind === 'explained');
}

function isCalled(solver: Solver, key: string): boolean {
  return [...(solver.callers.get(key) ?? [])].some((caller) => caller !== key);
}

/** A use is named once a file; a price and a score once a function, where they leave it. */
function onceEach(spots: readonly Spot[]): Spot[] {
  const last = new Map<string, Spot>();
  for (const spot of spots) {
    const key =
      spot.kind === 'high-risk-use'
        ? `${spot.kind}|${spot.detail}|${spot.place.file}`
        : spot.kind === 'price' || spot.kind === 'bare-score'
          ? `${spot.kind}|${spot.holder}`
          : `${spot.kind}|${siteKey(spot.place)}|${spot.detail}`;
    const before = last.get(key);
    if (before && spot.kind === 'high-risk-use' && before.place.node < spot.place.node) continue;
    if (before && before.place.node > spot.place.node && spot.kind !== 'high-risk-use') continue;
    last.set(key, spot);
  }
  return [...last.values()];
}

/** Calls of models that are given what another model has said. */
function judgedByModels(flows: readonly Flow[]): ReadonlySet<string> {
  return new Set(
    flows
      .filter(
        ({ source, sink, trace }) =>
          source.kind === 'ai-output' &&
          sink.role.kind === 'llm-prompt' &&
          siteKey(trace.origin) !== siteKey(sink.site),
      )
      .map(({ sink }) => siteKey(sink.site)),
  );
}

/** Where decisions that no person reviews come from. */
interface Decided {
  /** Functions that the deciding values went through. */
  readonly functions: ReadonlySet<string>;
  /** Calls of models whose answers decide. */
  readonly origins: ReadonlySet<string>;
}

function decisions(solver: Solver, flows: readonly Flow[]): Decided {
  const functions = new Set<string>();
  const origins = new Set<string>();
  for (const { sink, guards, trace, place } of flows) {
    if (sink.role.kind !== 'decision' || guards.reviewed) continue;
    for (let at: Flow['trace'] | null = trace; at; at = at.previous) functions.add(topFunctionAt(solver, at.site));
    functions.add(topFunctionAt(solver, place));
    origins.add(siteKey(trace.origin));
  }
  return { functions, origins };
}

/** Functions whose answers are judgements of people. */
const judges =
  /scor|screen|qualif|assess|eligib|underwrit|creditw|shortlist|rank(Applicant|Candidate|Lead)|risk|rate(Lead|Applicant|Candidate)|bewert|pruef|prüf/i;

/** Personal data in a prompt whose answer decides about the person, or scores it. */
function promptFeatures(solver: Solver, flows: readonly Flow[], decided: Decided): Spot[] {
  return flows.flatMap(({ source, sink, place, holder, guards }): Spot[] => {
    if (source.kind !== 'personal-data' || sink.role.kind !== 'llm-prompt' || guards.redacted) return [];
    if (!isProxyCategory(source.detail) && category(source.detail)?.special !== true) return [];
    const decides = decided.origins.has(siteKey(sink.site));
    if (!decides && !judges.test(nameOf(solver, holder))) return [];
    const name = nameAt(solver, place);
    return [{ kind: 'feature', detail: source.detail, name, certain: decides, place, extent: null, holder }];
  });
}

function nameOf(solver: Solver, holder: string): string {
  const at = holder.lastIndexOf('#');
  const facts = solver.program.facts(holder.slice(0, at));
  return facts ? functionView(facts, Number(holder.slice(at + 1))).name : '';
}

function nameAt(solver: Solver, place: Site): string {
  const facts = solver.program.facts(place.file);
  return facts ? nameOfExpression(facts, place.node) : '';
}
