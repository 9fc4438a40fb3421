import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { applyEdits } from '../../src/base/edit-plan.js';
import type { AuditResult } from '../../src/base/audit-result.js';
import type { Finding } from '../../src/base/finding.js';
import { lowerFile } from '../../src/flow/lower/lower-file.js';
import { openSession } from '../../src/session/open-session.js';
import type { Session } from '../../src/session/session.js';
import { typeErrors } from './type-errors.js';

/** What is expected of a fix. */
export interface FixCase {
  /** Rule of the finding; the first finding of this rule is fixed unless `nth` says which. */
  readonly rule: string;
  readonly fix: string;
  readonly nth?: number;
  /** Files as one string, each after a line `// @file: name`; without one, `src/a.ts`. */
  readonly code: string;
  /** Snippets that a changed file holds afterwards. */
  readonly has?: readonly string[];
  readonly hasNot?: readonly string[];
  /** The whole text of the first file afterwards. */
  readonly becomes?: string;
  /** The fix does not fit; nothing changes. */
  readonly declines?: true;
  /** The text alone is compared: whether it silences the finding is for the engine to say. */
  readonly textOnly?: true;
  /** Rules that say something about what is left, such as free text in a prompt after the name is gone. */
  readonly brings?: readonly string[];
  /** Other findings of the same place may stay, such as those of a second category. */
  readonly leaves?: number;
}

/** The files of one string. */
function filesOf(code: string): Map<string, string> {
  const files = new Map<string, string>();
  const parts = code.split(/^\/\/ @file: (\S+)\r?\n/m);
  if (parts[0] !== undefined && parts[0].trim() !== '') files.set('src/a.ts', parts[0].replace(/^\n/, ''));
  for (let at = 1; at < parts.length; at += 2) files.set(parts[at] ?? '', parts[at + 1] ?? '');
  return files;
}

/**
 * Applies a fix to the finding and proves that it does what every fix must: the text is the expected one, parses and
 * type-checks as before, the finding is gone, no other rule has something new to say, and the fix is not offered again.
 */
export async function assertFix(given: FixCase): Promise<void> {
  const files = filesOf(given.code);
  const root = mkdtempSync(path.join(tmpdir(), 'fix-'));
  for (const [file, text] of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
  try {
    await checkFix(session, files, given);
  } finally {
    session.close();
    rmSync(root, { recursive: true });
  }
}

async function checkFix(session: Session, files: ReadonlyMap<string, string>, given: FixCase): Promise<void> {
  const before = await session.audit();
  const finding = ofRule(before, given.rule)[given.nth ?? 0];
  assert.ok(finding, `no finding of ${given.rule}: ${shown(before)}`);
  assert.ok(
    finding.fixes.some(({ id }) => id === given.fix),
    `${given.fix} is not offered`,
  );
  const edits = await session.fix(finding.fingerprint, given.fix);
  if (given.declines) {
    assert.equal(edits, null);
    return;
  }
  assert.ok(edits, `${given.fix} declines`);
  const after = new Map(files);
  for (const [file, changes] of edits) {
    after.set(file, applyEdits(files.get(file) ?? '', changes));
    session.setOverlay(file, after.get(file) ?? '');
  }
  assertTexts(given, finding, after);
  for (const [file, text] of after) {
    if (/\.[cm]?[jt]sx?$/.test(file)) assert.deepEqual(lowerFile(file, text).syntaxErrors, [], text);
  }
  assert.deepEqual(typeErrors(after), typeErrors(files), [...after.values()].join('\n'));
  if (given.textOnly) return;
  const result = await session.audit();
  assertGone(before, result, given);
  assert.equal(
    await session.fix(finding.fingerprint, given.fix).then((again) => again?.size ?? 0),
    given.leaves ? 1 : 0,
  );
}

function assertTexts(given: FixCase, finding: Finding, after: ReadonlyMap<string, string>): void {
  const text = after.get(finding.file) ?? '';
  for (const snippet of given.has ?? []) assert.ok(text.includes(snippet), `${snippet}\n is missing in\n${text}`);
  for (const snippet of given.hasNot ?? []) assert.ok(!text.includes(snippet), `${snippet}\n is still in\n${text}`);
  if (given.becomes !== undefined) assert.equal(text, given.becomes);
}

function assertGone(before: AuditResult, after: AuditResult, given: FixCase): void {
  const gone = ofRule(before, given.rule).length - ofRule(after, given.rule).length;
  assert.ok(gone >= 1, `the finding is still there: ${shown(after)}`);
  if (given.leaves !== undefined) assert.equal(ofRule(after, given.rule).length, given.leaves);
  for (const { ruleId } of after.findings) {
    if (given.brings?.includes(ruleId)) continue;
    assert.ok(
      ofRule(after, ruleId).length <= ofRule(before, ruleId).length,
      `new finding of ${ruleId}: ${shown(after)}`,
    );
  }
}

function ofRule(result: AuditResult, rule: string): Finding[] {
  return result.findings.filter(({ ruleId }) => ruleId === rule);
}

function shown(result: AuditResult): string {
  return result.findings
    .map(({ ruleId, file, range }) => `${file}:${range.start.line}:${range.start.column} ${ruleId}`)
    .join('\n');
}
