import type { ReportingDescriptor, Result } from 'sarif';
import type { Severity } from '../base/finding.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { cannotKnow, normName, ruleHelp, ruleReason, ruleTitle } from './names.js';
import { rulePage } from './rule-page.js';
import type { Say } from './say.js';

/** SARIF has three levels; `info` and `hint` are both notes. */
export function sarifLevel(severity: Severity): NonNullable<Result['level']> {
  return severity === 'error' || severity === 'warning' ? severity : 'note';
}

/** What the rules of a run are about, in the order of their ids. */
export function sarifRules(ruleIds: readonly string[], say: Say): ReportingDescriptor[] {
  return ruleIds.map((id) => {
    const { severity = 'warning', norms = [] } = ruleEntry(id) ?? {};
    const reason = ruleReason(id, say);
    const limit = cannotKnow(id, say);
    const help = [
      reason,
      ruleHelp(id, say),
      norms.length === 0
        ? null
        : say('report.sarif.norms', { norms: norms.map((norm) => normName(norm, say)).join('; ') }),
      limit === null ? null : say('report.rule.cannot-know', { what: limit }),
      say('report.disclaimer'),
    ].filter((part) => part !== null);
    return {
      id,
      name: id,
      shortDescription: { text: ruleTitle(id, say) },
      ...(reason === null ? {} : { fullDescription: { text: reason } }),
      helpUri: rulePage(id),
      help: { text: help.join('\n'), markdown: [...help, `[${id}](${rulePage(id)})`].join('\n\n') },
      defaultConfiguration: { level: sarifLevel(severity) },
      properties: { tags: ['privacy', ...norms] },
    };
  });
}
