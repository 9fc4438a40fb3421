import type { Finding, Suppressed } from '../base/finding.js';
import type { FileFacts } from '../flow/facts.js';
import { rangeOf } from '../flow/facts-reader.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { byCodeUnit } from '../program/paths.js';
import { suppressionsOf, type Suppression } from '../program/suppressions.js';
import { fixOffers } from '../quickfixes/offers.js';
import { createHash } from 'node:crypto';
import { nearestRule } from './settings.js';
import { byPlace, type SeverityOf } from './drafts.js';

export interface Judged {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Takes out what comments silence with a reason, and reports comments without a reason or without an effect (contract section 5). */
export function applySuppressions(
  findings: readonly Finding[],
  facts: ReadonlyMap<string, FileFacts>,
  textOf: (file: string) => string | null,
  severityOf: SeverityOf,
): Judged {
  const kept: Finding[] = [];
  const suppressed: Suppressed[] = [];
  const byFile = new Map<string, Finding[]>();
  for (const finding of findings) byFile.set(finding.file, [...(byFile.get(finding.file) ?? []), finding]);
  const own: Finding[] = [];
  // Comments are read in code alone: what is reported in the configuration stays.
  for (const [file, inFile] of byFile) if (!facts.has(file)) kept.push(...inFile);
  for (const [file, fileFacts] of facts) {
    const inFile = byFile.get(file) ?? [];
    const text = fileFacts.comments.length > 0 ? textOf(file) : null;
    const suppressions = text === null ? [] : suppressionsOf(text, fileFacts.comments, nearestRule);
    const used = new Set<string>();
    for (const finding of inFile) {
      const match = suppressions.find((suppression) => silences(suppression, finding));
      if (!match) kept.push(finding);
      else {
        used.add(`${match.start}|${finding.ruleId}`);
        suppressed.push({ ruleId: finding.ruleId, file, line: finding.range.start.line, reason: match.reason ?? '' });
      }
    }
    for (const suppression of suppressions) own.push(...problemsOf(file, fileFacts, suppression, used, severityOf));
  }
  return {
    findings: [...kept, ...own].sort(byPlace),
    suppressed: suppressed.sort(
      (a, b) => byCodeUnit(a.file, b.file) || a.line - b.line || byCodeUnit(a.ruleId, b.ruleId),
    ),
  };
}

function silences(suppression: Suppression, finding: Finding): boolean {
  if (suppression.reason === null || !suppression.rules.includes(finding.ruleId)) return false;
  return suppression.scope === 'file' || suppression.line === finding.range.start.line;
}

function problemsOf(
  file: string,
  facts: FileFacts,
  suppression: Suppression,
  used: ReadonlySet<string>,
  severityOf: SeverityOf,
): Finding[] {
  if (suppression.reason === null)
    return own('suppression-without-reason', file, facts, suppression, suppression.rules[0] ?? '', severityOf);
  return suppression.rules.flatMap((rule) => {
    const known = ruleEntry(rule);
    const off = severityOf(file, rule) === 'off' || known?.implemented === false;
    return off || used.has(`${suppression.start}|${rule}`)
      ? []
      : own('unused-suppression', file, facts, suppression, rule, severityOf);
  });
}

function own(
  ruleId: string,
  file: string,
  facts: FileFacts,
  suppression: Suppression,
  rule: string,
  severityOf: SeverityOf,
): Finding[] {
  const entry = ruleEntry(ruleId);
  const configured = severityOf(file, ruleId);
  if (!entry || configured === 'off') return [];
  const identity = [ruleId, file, rule, String(suppression.commentLine)].join('\u0001');
  return [
    {
      ruleId,
      severity: configured ?? entry.severity,
      message: { id: `rule.${ruleId}`, data: { rule } },
      file,
      range: rangeOf(facts, suppression.start, suppression.end),
      fingerprint: createHash('sha256').update(identity).digest('hex').slice(0, 32),
      norms: entry.norms,
      categories: [],
      flow: [],
      fixes: fixOffers([ruleId === 'unused-suppression' ? 'remove-suppression' : 'add-suppression-reason']),
    },
  ];
}
