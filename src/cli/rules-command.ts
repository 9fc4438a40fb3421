import { categories } from '../knowledge/personal-data/categories.js';
import { purposes } from '../knowledge/purposes/purposes.js';
import { rules } from '../knowledge/rules/catalogue.js';
import { modelBlocks } from '../knowledge/sdk/models.generated.js';
import { byCodeUnit } from '../program/paths.js';
import { cannotKnow, ruleHelp, ruleReason, ruleTitle } from '../reporters/names.js';
import { rulePage } from '../reporters/rule-page.js';
import type { Say } from '../reporters/say.js';
import type { Arguments } from './arguments.js';
import { problem, type Problem } from './problem.js';

/** `leitplanke rules`: the catalogue as a table, or as JSON with everything that Leitplanke knows by name. */
export function rulesCommand({ options, operands }: Arguments, say: Say): string | Problem {
  const [besides] = operands;
  if (besides !== undefined) return problem('cli.usage.too-many', { command: 'rules', value: besides });
  const format = options.get('format') ?? 'text';
  if (format === 'json') return `${JSON.stringify(catalogue(say), null, 2)}\n`;
  if (format === 'text') return table(say);
  return problem('cli.usage.wrong-value', { option: '--format', value: format, expected: 'text, json' });
}

function table(say: Say): string {
  const rows = implemented().map(
    ({ id, severity }) => [id, say(`report.severity.${severity}`), ruleTitle(id, say)] as const,
  );
  const idWidth = Math.max(...rows.map(([id]) => id.length));
  const severityWidth = Math.max(...rows.map(([, severity]) => severity.length));
  return rows
    .map(([id, severity, title]) => `${id.padEnd(idWidth)}  ${severity.padEnd(severityWidth)}  ${title}\n`)
    .join('');
}

function catalogue(say: Say) {
  return {
    rules: implemented().map(({ id, group, tier, severity, norms }) => ({
      id,
      title: ruleTitle(id, say),
      group,
      tier,
      severity,
      norms,
      why: ruleReason(id, say),
      help: ruleHelp(id, say),
      cannotKnow: cannotKnow(id, say),
      page: rulePage(id),
    })),
    packages: modelled((name) => (/^(global|http|type):/.test(name) ? null : name)),
    hosts: modelled((name) => (name.startsWith('http:') ? name.slice('http:'.length) : null)),
    categories: categories.map(({ key, label, risk, special, dpv, fides }) => ({
      key,
      label: label[say.locale],
      risk,
      special,
      dpv: dpv.id,
      fides: fides.id,
    })),
    purposes: purposes.map(({ key, label, necessary, questionable, rarelyNeeded }) => ({
      key,
      label: label[say.locale],
      necessary,
      questionable,
      rarelyNeeded,
    })),
  };
}

/** Names that the models know, with what they are for; `nameOf` gives null for names of another sort. */
function modelled(nameOf: (name: string) => string | null) {
  const families = new Map<string, Set<string>>();
  for (const { packages, family } of modelBlocks()) {
    for (const name of packages.map(nameOf)) {
      if (name !== null) families.set(name, (families.get(name) ?? new Set()).add(family));
    }
  }
  return [...families]
    .map(([name, kinds]) => ({ name, families: [...kinds].sort() }))
    .sort((left, right) => byCodeUnit(left.name, right.name));
}

function implemented() {
  return rules.filter((rule) => rule.implemented);
}
