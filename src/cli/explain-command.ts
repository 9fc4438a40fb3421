import type { Locale } from '../base/message.js';
import { nodeFileSystem } from '../program/file-system.js';
import { nearestWord } from '../program/nearest-word.js';
import { joinPath } from '../program/paths.js';
import { ruleEntry, rules } from '../knowledge/rules/catalogue.js';
import type { RuleEntry } from '../knowledge/rules/rule-entry.js';
import { cannotKnow, normName, ruleHelp, ruleReason, ruleTitle } from '../reporters/names.js';
import { rulePage } from '../reporters/rule-page.js';
import type { Say } from '../reporters/say.js';
import { packageRoot } from './package-root.js';
import { problem, type Problem } from './problem.js';

/** `leitplanke explain RULE`: what the rule is about, then its page of the documentation. */
export function explainCommand(operands: readonly string[], say: Say): string | Problem {
  const [id, besides] = operands;
  if (id === undefined) return problem('cli.usage.rule-missing');
  if (besides !== undefined) return problem('cli.usage.too-many', { command: 'explain', value: besides });
  const entry = ruleEntry(id);
  if (entry !== null)
    return `${[...head(entry, say), rulePageText(id, say.locale) ?? `${say('cli.explain.page')}: ${rulePage(id)}`].join('\n\n')}\n`;
  const nearest = nearestWord(
    id,
    rules.map((rule) => rule.id),
  );
  return problem('cli.usage.unknown-rule', { rule: id, nearest: nearest ?? '' });
}

function head({ id, severity, norms }: RuleEntry, say: Say): string[] {
  const parts: readonly (readonly [string, string | null])[] = [
    ['cli.explain.severity', say(`report.severity.${severity}`)],
    ['cli.explain.norms', norms.map((norm) => normName(norm, say)).join('; ')],
    ['cli.explain.why', ruleReason(id, say)],
    ['cli.explain.help', ruleHelp(id, say)],
    ['cli.explain.cannot-know', cannotKnow(id, say)],
  ];
  return [
    `${ruleTitle(id, say)} (${id})`,
    parts.flatMap(([key, text]) => (text === null ? [] : [`${say(key)}: ${text}`])).join('\n'),
  ];
}

/** The page that ships with the package, in the language asked for if there is one, without its trailing blank lines. */
export function rulePageText(id: string, locale: Locale): string | null {
  const root = packageRoot();
  if (root === null) return null;
  for (const file of [...(locale === 'en' ? [] : [`${locale}/${id}.md`]), `${id}.md`]) {
    const read = nodeFileSystem.read(joinPath(root, `docs/rules/${file}`));
    if ('text' in read) return read.text.trimEnd();
  }
  return null;
}
