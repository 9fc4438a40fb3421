import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSession } from '../src/session/open-session.js';

const folder = join(import.meta.dirname, '../docs/rules');
const expectation = /^\s*(?:\/\/|\{\/\*)\s*expect:\s*([\w-]+)/;

/** Code blocks of a page with the lines at which a rule is expected: those below an `expect:` comment. */
function blocksOf(page: string): { readonly code: string; readonly language: string }[] {
  return [...page.matchAll(/```(tsx?|jsx?)\n([\s\S]*?)```/g)].map((match) => ({
    language: match[1] ?? 'ts',
    code: match[2] ?? '',
  }));
}

describe('the examples of the rule pages', () => {
  for (const page of [...pagesIn(folder), ...pagesIn(join(folder, 'de'))]) {
    it(`${page.slice(folder.length + 1)} say what the engine says`, async () => {
      for (const { code, language } of blocksOf(readFileSync(page, 'utf8'))) {
        const rule = /([\w-]+)\.md$/.exec(page)?.[1] ?? '';
        const expected = code
          .split('\n')
          .flatMap((line, index) => (expectation.exec(line)?.[1] === rule ? [index + 2] : []));
        const lines = await reported(code, language, rule);
        for (const line of expected)
          assert.ok(
            lines.some((found) => found >= line && found <= line + 8),
            `${rule} at line ${line} of\n${code}`,
          );
        if (expected.length === 0) assert.deepEqual(lines, [], code);
      }
    });
  }
});

function pagesIn(path: string): string[] {
  return readdirSync(path)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(path, name));
}

/** Lines at which a rule reports something in a file of its own. */
async function reported(code: string, language: string, rule: string): Promise<number[]> {
  const root = mkdtempSync(join(tmpdir(), 'leitplanke-docs-'));
  try {
    mkdirSync(join(root, 'src'));
    writeFileSync(join(root, 'src', `example.${language}`), code);
    const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
    const { findings } = await session.audit();
    return findings.filter((finding) => finding.ruleId === rule).map((finding) => finding.range.start.line);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
