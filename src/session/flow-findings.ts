import type { FlowStep } from '../base/finding.js';
import type { Message } from '../base/message.js';
import { endOf, functionView, rangeOf, startOf } from '../flow/facts-reader.js';
import type { Flow } from '../flow/flow.js';
import type { Program } from '../flow/link/program.js';
import type { Site, Trace } from '../flow/solve/trace.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { fixOffers } from '../quickfixes/offers.js';
import { flowRules } from '../rules/all-rules.js';
import { type FlowRule, matches } from '../rules/rule.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';
import { sinkMessage, stepMessage } from './steps.js';

/** What the rules over flows say of the flows. */
export function flowFindings(judging: Judging, flows: readonly Flow[]): Draft[] {
  const drafts: Draft[] = [];
  for (const rule of flowRules) {
    for (const flow of flows) {
      if (!matches(rule, flow)) continue;
      const draft = draftOf(judging, rule, flow);
      if (draft) drafts.push(draft);
    }
  }
  return drafts;
}

function draftOf({ program, severityOf }: Judging, rule: FlowRule, flow: Flow): Draft | null {
  const entry = ruleEntry(rule.id);
  const facts = program.facts(flow.place.file);
  if (!entry || !facts || isSilentIn(flow.place.file, rule.id)) return null;
  const report = rule.report(flow);
  const configured = severityOf(flow.place.file, rule.id);
  if (configured === 'off') return null;
  const recipient = flow.sink.recipient;
  return {
    place: flow.place,
    identity: [holderName(program, flow.holder), flow.sink.role.kind, flow.sink.name, flow.source.kind],
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? entry.severity, flow.source.certain, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: flow.place.file,
      range: rangeOf(facts, startOf(facts, flow.place.node), endOf(facts, flow.place.node)),
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      ...(recipient !== '' && flow.sink.role.kind !== 'log' ? { recipient } : {}),
      flow: stepsOf(program, flow),
      fixes: fixOffers(rule.fixes),
    },
  };
}

function stepsOf(program: Program, flow: Flow): FlowStep[] {
  const steps: FlowStep[] = [];
  const push = (site: Site, message: Message): void => {
    const facts = program.facts(site.file);
    if (!facts || site.node === 0) return;
    const range = rangeOf(facts, startOf(facts, site.node), endOf(facts, site.node));
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
  for (const station of stations(flow.trace)) push(station.site, stepMessage(station, flow));
  push(flow.sink.site, sinkMessage(flow));
  return steps;
}

function stations(trace: Trace): Trace[] {
  const result: Trace[] = [];
  for (let at: Trace | null = trace; at; at = at.previous) result.push(at);
  return result.reverse();
}

/** Name of the function that a holder key names; empty for the top level and for functions without a name. */
export function holderName(program: Program, holder: string): string {
  const at = holder.lastIndexOf('#');
  const facts = program.facts(holder.slice(0, at));
  return facts ? functionView(facts, Number(holder.slice(at + 1))).name : '';
}
