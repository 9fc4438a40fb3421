import { createHash } from 'node:crypto';
import type { Finding, FlowStep, Severity } from '../base/finding.js';
import type { Message } from '../base/message.js';
import { endOf, functionView, rangeOf, startOf } from '../flow/facts-reader.js';
import type { Flow } from '../flow/flow.js';
import type { Program } from '../flow/link/program.js';
import type { Site, Trace } from '../flow/solve/trace.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { fixOffers } from '../quickfixes/offers.js';
import { flowRules } from '../rules/all-rules.js';
import { matches, type FlowRule, type Report } from '../rules/rule.js';
import { stepMessage, sinkMessage } from './steps.js';

const levels: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** Severity that the configuration in force for a file gives a rule; undefined: as in the catalogue. */
export type SeverityOf = (file: string, rule: string) => Severity | 'off' | undefined;

/** All findings over the flows, sorted by file, line, column and rule. */
export function findingsOf(program: Program, flows: readonly Flow[], severityOf: SeverityOf): Finding[] {
  const drafts: Draft[] = [];
  for (const rule of flowRules) {
    for (const flow of flows) {
      if (!matches(rule, flow)) continue;
      const draft = draftOf(program, rule, flow, severityOf);
      if (draft) drafts.push(draft);
    }
  }
  const merged = mergeByPlace(oneCause(drafts)).sort(byPlace);
  return withFingerprints(program, merged);
}

interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly flow: Flow;
  readonly key: string;
}

function draftOf(program: Program, rule: FlowRule, flow: Flow, severityOf: SeverityOf): Draft | null {
  const entry = ruleEntry(rule.id);
  const facts = program.facts(flow.place.file);
  if (!entry || !facts || (isTestFile(flow.place.file) && silentInTests(rule.id))) return null;
  const report = rule.report(flow);
  const configured = severityOf(flow.place.file, rule.id);
  if (configured === 'off') return null;
  const severity = grade(configured ?? entry.severity, flow, report);
  const range = rangeOf(facts, startOf(facts, flow.place.node), endOf(facts, flow.place.node));
  const recipient = flow.sink.recipient;
  return {
    flow,
    key: `${flow.place.file}:${range.start.line}:${range.start.column}:${rule.id}`,
    finding: {
      ruleId: rule.id,
      severity,
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: flow.place.file,
      range,
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      ...(recipient !== '' && flow.sink.role.kind !== 'log' ? { recipient } : {}),
      flow: stepsOf(program, flow),
      fixes: fixOffers(rule.fixes),
    },
  };
}

/** Certain flows keep the level; medium ones lose a step; `atMost` is a ceiling. */
function grade(base: Severity, flow: Flow, report: Report): Severity {
  const lowered = flow.source.certain ? base : (levels[Math.max(0, levels.indexOf(base) - 1)] ?? base);
  const ceiling = report.atMost ? levels.indexOf(report.atMost) : levels.length - 1;
  return levels[Math.min(levels.indexOf(lowered), ceiling)] ?? base;
}

/** Where a whole record goes out, its fields are not reported beside it. */
function oneCause(drafts: readonly Draft[]): Draft[] {
  const whole = new Set(
    drafts.filter((draft) => draft.finding.ruleId === 'pii-whole-object-to-sink').map((draft) => placeKey(draft)),
  );
  return drafts.filter(
    (draft) =>
      draft.finding.ruleId === 'pii-whole-object-to-sink' ||
      !(draft.finding.ruleId.startsWith('pii-') && whole.has(placeKey(draft))),
  );
}

function placeKey(draft: Draft): string {
  return `${draft.flow.place.file}#${draft.flow.place.node}`;
}

/** Several categories at one place are one finding that names them all. */
function mergeByPlace(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const before = merged.get(draft.key);
    if (!before) {
      merged.set(draft.key, draft);
      continue;
    }
    const [stronger, weaker] =
      levels.indexOf(draft.finding.severity) > levels.indexOf(before.finding.severity)
        ? [draft, before]
        : [before, draft];
    const categories = [...new Set([...stronger.finding.categories, ...weaker.finding.categories])].sort();
    merged.set(draft.key, {
      ...stronger,
      finding: { ...stronger.finding, categories, message: withCategories(stronger.finding.message, categories) },
    });
  }
  return [...merged.values()];
}

function withCategories(message: Message, categories: readonly string[]): Message {
  if (categories.length < 2 || message.data?.['category'] === undefined) return message;
  const [first = '', ...rest] = categories;
  const joined = rest.reduce<Message>(
    (left, right) => ({ id: 'and', data: { first: left, second: { id: `category.${right}` } } }),
    { id: `category.${first}` },
  );
  return { ...message, data: { ...message.data, category: joined } };
}

function byPlace(a: Draft, b: Draft): number {
  return (
    compare(a.finding.file, b.finding.file) ||
    a.finding.range.start.line - b.finding.range.start.line ||
    a.finding.range.start.column - b.finding.range.start.column ||
    compare(a.finding.ruleId, b.finding.ruleId)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Fingerprint: rule, path, enclosing symbol, sink, source kind, and the how-many-eth of these in order of lines. */
function withFingerprints(program: Program, drafts: readonly Draft[]): Finding[] {
  const counts = new Map<string, number>();
  return drafts.map(({ finding, flow }) => {
    const identity = [
      finding.ruleId,
      finding.file,
      holderName(program, flow.holder),
      flow.sink.role.kind,
      flow.sink.name,
      flow.source.kind,
    ].join('\u0001');
    const ordinal = counts.get(identity) ?? 0;
    counts.set(identity, ordinal + 1);
    const fingerprint = createHash('sha256').update(`${identity}\u0001${ordinal}`).digest('hex').slice(0, 32);
    return { ...finding, fingerprint };
  });
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

const testFile =
  /(^|\/)(__tests__|__mocks__|tests?|e2e|fixtures?|mocks?|stories|seeds?|cypress|playwright)\/|\.(test|spec|stories|story|fixture|mock|e2e|cy|seed)\.[cm]?[jt]sx?$|(^|\/)seed[\w-]*\.[cm]?[jt]sx?$/i;

/** Tests, stories, fixtures and seed scripts (contract section 4). */
function isTestFile(file: string): boolean {
  return testFile.test(file);
}

function silentInTests(rule: string): boolean {
  return rule.startsWith('pii-') || rule.startsWith('ai-');
}

/** Name of the function that a holder key names; empty for the top level and for functions without a name. */
function holderName(program: Program, holder: string): string {
  const at = holder.lastIndexOf('#');
  const facts = program.facts(holder.slice(0, at));
  return facts ? functionView(facts, Number(holder.slice(at + 1))).name : '';
}
