import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AuditResult } from '../../src/base/audit-result.js';
import { render } from '../../src/knowledge/texts/render.js';
import { openSession } from '../../src/session/open-session.js';

/** A place that a marker names. */
interface Expected {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly rule: string;
  /** May be reported, as `info` at most. */
  readonly remark: boolean;
}

interface Parsed {
  readonly files: ReadonlyMap<string, string>;
  readonly expected: readonly Expected[];
}

const marker = /^\s*\/\/\s*(\^+)\s*([\w-]+(?:\s*,\s*[\w-]+)*)(\s+info\?)?\s*$/;
const jsxMarker = /^\s*\{\/\*\s*(\^+)\s*([\w-]+(?:\s*,\s*[\w-]+)*)()\s*\*\/\}\s*$/;

/** Files and markers of one string: `// @file: name` starts a file, `// ^^^ rule-id` names what is reported above it (`rule-id info?`: may be, as a remark). */
function parseCase(text: string): Parsed {
  const files = new Map<string, string>();
  const expected: Expected[] = [];
  let file = 'src/index.ts';
  let lines: string[] = [];
  const flush = (): void => {
    if (lines.some((line) => line.trim() !== '')) files.set(file, lines.join('\n'));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const start = /^\s*\/\/ @file: (\S+)/.exec(line);
    const mark = marker.exec(line) ?? jsxMarker.exec(line);
    if (start) {
      flush();
      file = start[1] ?? file;
    } else if (mark) {
      for (const rule of (mark[2] ?? '').split(/\s*,\s*/))
        expected.push({
          file,
          line: lines.length,
          column: line.indexOf('^') + 1,
          rule,
          remark: mark[3] !== undefined && mark[3] !== '',
        });
    } else lines.push(line);
  }
  flush();
  return { files, expected };
}

/**
 * Audits the files of a one-string case and asserts that exactly the marked places are reported. Unasked it also checks
 * that every text exists in both languages, that every flow has at least a source and a sink, and that an edit that is
 * taken back leads to the same result.
 */
export async function check(text: string): Promise<AuditResult> {
  const { files, expected } = parseCase(text);
  const root = mkdtempSync(join(tmpdir(), 'leitplanke-'));
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
    const result = await session.audit();
    const nameOf = ({ file, line, rule }: Expected): string => `${file}:${line} ${rule}`;
    const remarks = new Set(expected.filter((place) => place.remark).map(nameOf));
    const found = result.findings
      .map((finding) => ({
        name: `${finding.file}:${finding.range.start.line} ${finding.ruleId}`,
        severity: finding.severity,
      }))
      .filter(({ name, severity }) => !(remarks.has(name) && (severity === 'info' || severity === 'hint')))
      .map(({ name }) => name);
    const wanted = expected.filter((place) => !place.remark).map(nameOf);
    assert.deepEqual([...new Set(found)].sort(), [...new Set(wanted)].sort());
    assertSpoken(result);
    const [first] = files.keys();
    if (first !== undefined) {
      session.setOverlay(first, 'export const nothing = 1;\n');
      await session.audit();
      session.setOverlay(first, null);
      const again = await session.audit();
      assert.deepEqual(again.findings, result.findings, 'an edit that is taken back leads to the same findings');
    }
    return result;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

function assertSpoken(result: AuditResult): void {
  for (const finding of result.findings) {
    const messages = [
      finding.message,
      ...finding.flow.map((step) => step.message),
      ...finding.fixes.map((fix) => fix.title),
    ];
    for (const message of messages) {
      for (const locale of ['en', 'de'] as const) {
        const said = render(message, locale);
        assert.notEqual(said, message.id, `no ${locale} text for ${message.id}`);
        assert.doesNotMatch(said, /\{\w+\}/, `placeholder left in ${said}`);
      }
    }
    if (finding.flow.length > 0) assert.ok(finding.flow.length >= 2, 'a flow has at least its source and its sink');
  }
}
