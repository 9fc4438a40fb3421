import type { ReportingDescriptor, Result } from 'sarif';
import type { Finding, Severity } from '../base/finding.js';
import { cannotKnow, ruleTitle } from './names.js';
import { rulePage } from './rule-page.js';
import type { Say } from './say.js';
import { worse } from './severity.js';

/** SARIF has three levels; `info` and `hint` are both notes. */
export function sarifLevel(severity: Severity): NonNullable<Result['level']> {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

/** What the run's rules are about, in the order of their ids. The level is the worst that was reported. */
export function sarifRules(ruleIds: readonly string[], findings: readonly Finding[], say: Say): ReportingDescriptor[] {
  return ruleIds.map((id) => {
    const members = findings.filter(({ ruleId }) => ruleId === id);
    const severity = members.map((finding) => finding.severity).reduce<Severity>(worse, 'hint');
    const norms = [...new Set(members.flatMap((finding) => finding.norms))].sort();
    const limit = cannotKnow(id, say);
    const help = [
      ...(norms.length === 0 ? [] : [say('report.sarif.norms', { norms: norms.join('; ') })]),
      ...(limit === null ? [] : [say('report.rule.cannot-know', { what: limit })]),
      say('report.disclaimer'),
    ];
    return {
      id,
      name: id,
      shortDescription: { text: ruleTitle(id, say) },
      helpUri: rulePage(id),
      help: { text: help.join('\n') },
      defaultConfiguration: { level: sarifLevel(severity) },
      properties: { tags: ['privacy', ...norms] },
    };
  });
}
