/**
 * npm run corpus -- FOLDER SPOTS.json
 * Audits a real repository and scores the findings against labelled spots: positive ones found or missed, negative
 * ones hit. Keeps coordinates and verdicts of the last run under .leitplanke/corpus and shows what changed; no code.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { openSession } from '../src/session/open-session.js';
import { ruleEntry } from '../src/knowledge/rules/catalogue.js';
import type { Finding } from '../src/base/finding.js';

interface Spot {
  readonly path: string;
  readonly line: number;
  readonly rule: 'data-minimisation' | 'ai-disclosure' | 'automated-decision';
  readonly kind: 'positive' | 'negative';
  readonly confidence: 'normal' | 'low';
  readonly why: string;
}

const groups: Readonly<Record<Spot['rule'], readonly string[]>> = {
  'data-minimisation': ['minimisation', 'consent'],
  'ai-disclosure': ['transparency'],
  'automated-decision': ['decisions', 'oversight'],
};

const [folder, spotsFile] = process.argv.slice(2);
if (folder === undefined) {
  console.error('usage: npm run corpus -- FOLDER [SPOTS.json]');
  process.exit(2);
}
await main(resolve(folder), spotsFile);

async function main(root: string, spots: string | undefined): Promise<void> {
  const start = performance.now();
  const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
  const result = await session.audit();
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${basename(root)}: ${result.files.analysed} of ${result.files.found} files, ${result.lines} lines, ${seconds} s`,
  );
  const loud = result.findings.filter((finding) => finding.severity === 'error' || finding.severity === 'warning');
  console.log(
    `${result.findings.length} findings, ${((loud.length * 1000) / result.lines).toFixed(2)} per 1,000 lines at warning and above`,
  );
  if (spots !== undefined) score(spotsOf(spots, basename(root)), result.findings);
  compare(
    root,
    result.findings.map(
      (finding) => `${finding.file}:${finding.range.start.line} ${finding.ruleId} ${finding.severity}`,
    ),
  );
}

/** Spots of the repository whose name ends like the folder, or the plain list that the file holds. */
function spotsOf(file: string, name: string): readonly Spot[] {
  const data = JSON.parse(readFileSync(file, 'utf8')) as readonly (Spot | { repo: string; spots: readonly Spot[] })[];
  return data.flatMap((entry) => ('spots' in entry ? (entry.repo.endsWith(`/${name}`) ? entry.spots : []) : [entry]));
}

function score(spots: readonly Spot[], findings: readonly Finding[]): void {
  for (const spot of spots) {
    const concerned = findings.filter((finding) => groups[spot.rule].includes(ruleEntry(finding.ruleId)?.group ?? ''));
    const near = (file: string, line: number, reach: number): boolean =>
      file === spot.path && Math.abs(line - spot.line) <= reach;
    const hit =
      spot.kind === 'positive'
        ? concerned.some(
            (finding) =>
              near(finding.file, finding.range.start.line, 3) ||
              finding.flow.some((step) => near(step.file, step.range.start.line, 3)),
          )
        : concerned.some((finding) => near(finding.file, finding.range.start.line, 1));
    const verdict = spot.kind === 'positive' ? (hit ? 'found ' : 'MISSED') : hit ? 'HIT   ' : 'silent';
    console.log(`  ${verdict} ${spot.kind} ${spot.confidence} ${spot.rule} ${spot.path}:${spot.line} ${spot.why}`);
  }
}

function compare(root: string, lines: readonly string[]): void {
  const store = join(import.meta.dirname, '../.leitplanke/corpus');
  const file = join(store, `${basename(root)}.json`);
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as readonly string[]) : null;
  mkdirSync(store, { recursive: true });
  writeFileSync(file, JSON.stringify(lines, null, 1));
  if (!before) return;
  for (const line of lines) if (!before.includes(line)) console.log(`  + ${line}`);
  for (const line of before) if (!lines.includes(line)) console.log(`  - ${line}`);
}
