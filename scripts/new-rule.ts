/**
 * npm run new:rule -- <id>
 * Starts a rule that the catalogue plans: the row, its test, its page, a case, its place in the list. Writes over nothing.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ruleEntry } from '../src/knowledge/rules/catalogue.js';
import { render } from '../src/knowledge/texts/render.js';

const root = path.dirname(import.meta.dirname);
const [id] = process.argv.slice(2);
const entry = id === undefined ? null : ruleEntry(id);
if (entry === null) {
  console.error('usage: npm run new:rule -- <id>\nThe id must be in src/knowledge/rules/catalogue.ts, with its texts.');
  process.exit(2);
}

const nameOf = (rule: string): string => rule.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
const say = (part: string): string => render({ id: `rule.${entry.id}.${part}` }, 'en');

/** Writes a new file, formatted as the project formats. */
async function create(file: string, text: string): Promise<void> {
  const absolute = path.join(root, file);
  if (existsSync(absolute)) {
    console.error(`${file} is there already.`);
    process.exit(2);
  }
  await write(file, text);
}

async function write(file: string, text: string): Promise<void> {
  const absolute = path.join(root, file);
  mkdirSync(path.dirname(absolute), { recursive: true });
  const options = await resolveConfig(absolute);
  writeFileSync(absolute, file.endsWith('.ts') ? await format(text, { ...options, filepath: absolute }) : text);
  console.log(file);
}

/** The list of all rules, made from the files there are. */
function ruleList(): string {
  const ids = readdirSync(path.join(root, 'src/rules'))
    .filter((file) => !['rule.ts', 'all-rules.ts'].includes(file))
    .map((file) => path.basename(file, '.ts'))
    .sort();
  const made = (by: string): string =>
    ids
      .filter((rule) => readFileSync(path.join(root, `src/rules/${rule}.ts`), 'utf8').includes(`${by}({`))
      .map(nameOf)
      .join(', ');
  return `${ids.map((rule) => `import { ${nameOf(rule)} } from './${rule}.js';`).join('\n')}
import type { FlowRule, SpotRule } from './rule.js';

/** All rules over flows, in the order of their ids. */
export const flowRules: readonly FlowRule[] = [${made('flowRule')}];

/** All rules over places that are no flows, in the order of their ids. */
export const spotRules: readonly SpotRule[] = [${made('spotRule')}];
`;
}

await create(
  `src/rules/${entry.id}.ts`,
  `import { flowRule } from './rule.js';

/** ${say('title')} (${entry.norms.join(', ')}). */
export const ${nameOf(entry.id)} = flowRule({
  id: '${entry.id}',
  from: [],
  to: [],
  unless: [],
  fixes: [],
  report: () => ({ data: {} }),
});
`,
);
await create(
  `test/rules/${entry.id}.test.ts`,
  `import { check } from './check.js';

describe('${entry.id}', () => {
  it('reports what this sentence says', async () => {
    await check(\`
export function example() {
  console.log('put the program here');
//            ^ ${entry.id}
}
\`);
  });
});
`,
);
await create(
  `test/cases/${entry.id}/first-example.case.ts.txt`,
  `// case: What this case shows, in one sentence
// @file: src/a.ts
console.log('put the program here');
//          ^ ${entry.id}
`,
);
await create(
  `docs/rules/${entry.id}.md`,
  `# ${entry.id}: ${say('title')}

${say('why')}

Norms: ${entry.norms.join(', ')}.

## Reported

## Not reported

## What to do

${say('help')}

## Limits

Static analysis cannot know ${say('cannot-know')}.
`,
);
await write('src/rules/all-rules.ts', ruleList());
console.log(`Next: write the test, then the row, then set "implemented" of ${entry.id} in the catalogue.`);
