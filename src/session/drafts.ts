import type { Finding, FlowStep, Severity } from '../base/finding.js';
import type { TextRange } from '../base/text-range.js';
import { endOf, rangeOf, startOf } from '../flow/facts-reader.js';
import type { FileFacts } from '../flow/facts.js';
import type { Program } from '../flow/link/program.js';
import type { Site } from '../flow/solve/trace.js';
import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { byCodeUnit } from '../program/paths.js';
import { isTestFile } from '../program/test-files.js';
import { fixOffers } from '../quickfixes/offers.js';
import type { Report } from '../rules/rule.js';
import type { PurposeFinder } from './purposes.js';
import type { RecipientFinder } from './recipients.js';

/** A finding before findings at one place are merged and numbered. */
export interface Draft {
  readonly finding: Omit<Finding, 'fingerprint'>;
  readonly place: Site;
  /** What the fingerprint is made of besides rule and file: enclosing symbol, sink, kind of source. */
  readonly identity: readonly string[];
}

/** Severity that the configuration in force for a file gives a rule; undefined: as in the catalogue. */
export type SeverityOf = (file: string, rule: string) => Severity | 'off' | undefined;

/** What the makers of drafts ask besides what they judge. */
export interface Judging {
  readonly program: Program;
  readonly severityOf: SeverityOf;
  readonly purposeAt: PurposeFinder;
  readonly recipientAt: RecipientFinder;
}

export const levels: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** Certain findings keep the level; medium ones lose a step; `atMost` is a ceiling (contract section 7). */
function grade(base: Severity, certain: boolean, atMost?: Severity): Severity {
  const lowered = certain ? base : (levels[Math.max(0, levels.indexOf(base) - 1)] ?? base);
  const ceiling = atMost ? levels.indexOf(atMost) : levels.length - 1;
  return levels[Math.min(levels.indexOf(lowered), ceiling)] ?? base;
}

/** What a rule says of a place. */
export interface Said {
  readonly rule: { readonly id: string; readonly fixes?: readonly string[] };
  readonly report: Report;
  readonly place: Site;
  readonly range: TextRange;
  /** What the fingerprint is made of besides rule and file. */
  readonly identity: readonly string[];
  readonly certain: boolean;
  /** Severity instead of that of the catalogue. */
  readonly severity?: Severity | undefined;
  readonly purpose?: PurposeInForce | null | undefined;
  /** Id of the recipient; empty for none. */
  readonly recipient?: string;
  readonly flow?: readonly FlowStep[];
  /** Also in tests and the like. */
  readonly everywhere?: true;
}

/** The draft of what a rule says; null where the rule is off, unknown or silent. */
export function draftOf({ severityOf }: Judging, said: Said): Draft | null {
  const { rule, report, place, purpose, recipient = '' } = said;
  const entry = ruleEntry(rule.id);
  const configured = severityOf(place.file, rule.id);
  if (!entry || configured === 'off') return null;
  if (said.everywhere !== true && isSilentIn(place.file, rule.id)) return null;
  return {
    place,
    identity: said.identity,
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? said.severity ?? entry.severity, said.certain, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: place.file,
      range: said.range,
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      ...(purpose ? { purpose: { key: purpose.key, from: purpose.from } } : {}),
      ...(recipient === '' ? {} : { recipient }),
      flow: said.flow ?? [],
      fixes: fixOffers(rule.fixes ?? []),
    },
  };
}

/** Where a node stands in its file. */
export function rangeAt(facts: FileFacts, node: number): TextRange {
  return rangeOf(facts, startOf(facts, node), endOf(facts, node));
}

/** Tests, stories, fixtures and seed scripts: rules about personal data and labels are silent there (contract section 4). */
export function isSilentIn(file: string, rule: string): boolean {
  return isTestFile(file) && /^(pii-|ai-|rubber-stamp-)/.test(rule);
}

/** Order of what has a place: file, line, column, then rule. */
export function byPlace(a: Placed, b: Placed): number {
  return (
    byCodeUnit(a.file, b.file) ||
    a.range.start.line - b.range.start.line ||
    a.range.start.column - b.range.start.column ||
    byCodeUnit(a.ruleId ?? '', b.ruleId ?? '')
  );
}

interface Placed {
  readonly file: string;
  readonly range: TextRange;
  readonly ruleId?: string;
}
