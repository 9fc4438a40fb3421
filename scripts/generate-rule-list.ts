/** Writes docs/rules.md: every rule that speaks, by group, with its title and severity. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { rules } from '../src/knowledge/rules/catalogue.js';
import { render } from '../src/knowledge/texts/render.js';

const titles: Readonly<Record<string, string>> = {
  minimisation: 'Data minimisation',
  consent: 'Consent and direct marketing',
  transparency: 'Transparency of AI',
  decisions: 'Automated decisions',
  oversight: 'Oversight and governance',
};

const file = path.join(path.dirname(import.meta.dirname), 'docs', 'rules.md');
const sections = Object.entries(titles).map(([group, title]) => {
  const rows = rules
    .filter((rule) => rule.group === group && rule.implemented)
    .map(
      ({ id, severity }) => `| [${id}](rules/${id}.md) | ${render({ id: `rule.${id}.title` }, 'en')} | ${severity} |`,
    );
  return `## ${title}\n\n| Rule | Says | Severity |\n| --- | --- | --- |\n${rows.join('\n')}\n`;
});
const text = `# Rules\n\nThe severity is that of a certain finding; one that is only likely is a step lower. Each page says what satisfies the\nrule and what it cannot know. German pages are in [rules/de](rules/de).\n\n${sections.join('\n')}`;
writeFileSync(file, await format(text, { ...(await resolveConfig(file)), parser: 'markdown' }));
