import type { FlowStep } from '../base/finding.js';
import type { Message } from '../base/message.js';
import { functionView, liesIn } from '../flow/facts-reader.js';
import type { Flow } from '../flow/flow.js';
import type { Program } from '../flow/link/program.js';
import { type Site, stationsOf } from '../flow/solve/trace.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { flowRules } from '../rules/all-rules.js';
import { type FlowContext, type FlowRule, matches } from '../rules/rule.js';
import { type Draft, draftOf, type Judging, rangeAt } from './drafts.js';
import { flowContext } from './flow-context.js';
import { sinkMessage, stepMessage } from './steps.js';

/** What the rules over flows say of the flows. */
export function flowFindings(judging: Judging, flows: readonly Flow[]): Draft[] {
  const drafts: Draft[] = [];
  const single = new Map<string, Draft>();
  for (const rule of flowRules) {
    const matching = flows
      .map((flow) => ({ flow, context: flowContext(judging, flow) }))
      .filter(({ flow, context }) => matches(rule, flow, context));
    const others = matching.map(({ flow }) => flow);
    for (const { flow, context } of matching) {
      if (isBesideOther(judging, flow, others)) continue;
      const draft = flowDraft(judging, rule, flow, context);
      if (!draft) continue;
      const { once } = rule.report(flow, context);
      if (once === undefined) drafts.push(draft);
      else addFirst(single, `${rule.id} ${flow.holder} ${once}`, draft);
    }
  }
  return [...drafts, ...single.values()];
}

function addFirst(drafts: Map<string, Draft>, key: string, draft: Draft): void {
  const before = drafts.get(key);
  const start = ({ finding: { range } }: Draft): number => range.start.line * 10_000 + range.start.column;
  if (!before || start(draft) < start(before)) drafts.set(key, draft);
}

/** One message, one finding: not its subject beside its body, not the whole beside the part that carries the output. */
function isBesideOther({ program }: Judging, { source, sink, place }: Flow, others: readonly Flow[]): boolean {
  if (source.kind !== 'ai-output') return false;
  const facts = program.facts(place.file);
  return others.some(
    (other) =>
      other.sink.site.node === sink.site.node &&
      other.sink.site.file === sink.site.file &&
      other.source.kind === 'ai-output' &&
      ((isSubject(sink.role) && isBody(other.sink.role)) ||
        (facts !== undefined &&
          other.place.file === place.file &&
          other.place.node !== place.node &&
          liesIn(facts, other.place.node, place.node))),
  );
}

function isSubject(role: Flow['sink']['role']): boolean {
  return role.kind === 'person-facing' && role.part === 'subject';
}

function isBody(role: Flow['sink']['role']): boolean {
  return role.kind === 'person-facing' && role.part !== 'recipient' && role.part !== 'subject';
}

function flowDraft(judging: Judging, rule: FlowRule, flow: Flow, context: FlowContext): Draft | null {
  const { program } = judging;
  const report = rule.report(flow, context);
  const place = rule.at === 'source' ? flow.trace.origin : report.atCall === true ? flow.sink.site : flow.place;
  const facts = program.facts(place.file);
  if (!facts) return null;
  return draftOf(judging, {
    rule,
    report,
    place,
    range: rangeAt(facts, place.node),
    identity: [holderName(program, flow.holder), flow.sink.role.kind, flow.sink.name, flow.source.kind],
    certain: flow.source.certain && report.certain !== false,
    severity: ruleEntry(rule.id)?.severityBy?.[gradeKey(flow)],
    purpose: report.purpose,
    recipient: nobody.has(flow.sink.role.kind) ? '' : flow.sink.recipient,
    flow: stepsOf(program, flow),
  });
}

/** Ends of a flow at which a package is at work, but nobody gets the data. */
const nobody: ReadonlySet<string> = new Set(['log', 'url', 'hashed']);

/** Channel and modality, by which the catalogue may grade a rule. */
function gradeKey({ sink: { role }, source }: Flow): string {
  return `${role.kind === 'person-facing' ? role.channel : ''}.${source.detail}`;
}

function stepsOf(program: Program, flow: Flow): FlowStep[] {
  const steps: FlowStep[] = [];
  const push = (site: Site, message: Message): void => {
    const facts = program.facts(site.file);
    if (!facts || site.node === 0) return;
    const range = rangeAt(facts, site.node);
    const last = steps[steps.length - 1];
    if (
      last?.file === site.file &&
      last.range.start.line === range.start.line &&
      last.range.start.column === range.start.column &&
      last.message.id === message.id
    )
      return;
    steps.push({ file: site.file, range, message });
  };
  for (const station of stationsOf(flow.trace)) push(station.site, stepMessage(station, flow));
  push(flow.sink.site, sinkMessage(flow));
  return steps;
}

/** Name of the function that a holder key names; empty for the top level and for functions without a name. */
export function holderName(program: Program, holder: string): string {
  const at = holder.lastIndexOf('#');
  const facts = program.facts(holder.slice(0, at));
  return facts ? functionView(facts, Number(holder.slice(at + 1))).name : '';
}
