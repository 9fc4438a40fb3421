/**
 * npm run bench -- [FOLDER] [--rounds N] [--features N] [--json]
 * Measures the engine beside parsing and the compilers, in one run on one machine, and prints ratios. Without a folder
 * it takes a generated project. It passes no judgement by its exit status: machines differ, and so do their moods.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { WorkReport } from './child.js';
import { generateProject, writeProject } from './generate-project.js';
import { measure } from './measure.js';
import type { Samples } from './measure.js';
import { rowsOf } from './rows.js';
import { isReached, phasesTable, tableOf } from './table.js';

/** How many times the files the grown project has. */
const growthFactor = 4;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '3' },
    features: { type: 'string', default: '40' },
    json: { type: 'boolean', default: false },
  },
});

const scratch = mkdtempSync(path.join(tmpdir(), 'leitplanke-bench-'));
const load = loadavg()[0] ?? 0;
try {
  const samples = measure({ ...projects(), scratch, rounds: positive(values.rounds), onStep });
  if (values.json) console.log(JSON.stringify(asJson(samples), null, 2));
  else print(samples);
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
}

/** The given folder, or a generated project and a bigger one of the same kind. */
function projects(): { readonly root: string; readonly grown: string | null } {
  if (positionals[0] !== undefined) return { root: path.resolve(positionals[0]), grown: null };
  const features = positive(values.features);
  const [root, grown] = [features, features * growthFactor].map((count) => {
    const folder = path.join(scratch, `project-${count}`);
    mkdirSync(folder);
    writeProject(folder, generateProject(count));
    return folder;
  });
  return { root: root ?? scratch, grown: grown ?? null };
}

function print(samples: Samples): void {
  const { files, lines, findings, phases, seconds } = middleAudit(samples);
  console.log(`\n${files} files, ${lines} lines, ${findings} findings; Node ${process.versions.node}, ${machine()}\n`);
  console.log(tableOf(rowsOf(samples)));
  console.log(`\n${phasesTable(phases, seconds)}`);
}

/** The cold audit whose time is in the middle stands for all where there is no median. */
function middleAudit({ cold }: Samples): WorkReport {
  const reports = cold.map(({ report }) => report).sort((left, right) => left.seconds - right.seconds);
  const middle = reports[reports.length >> 1];
  if (!middle) throw new Error('There was no round.');
  return middle;
}

function machine(): string {
  const processors = availableParallelism();
  const busy =
    load > processors / 2 ? `, which was busy before (load ${load.toFixed(1)}): take the ratios as rough` : '';
  return `${processors} processors${busy}`;
}

function asJson(samples: Samples): object {
  const rows = rowsOf(samples).map((row) => ({ ...row, goal: row.goal?.text ?? null, reached: isReached(row) }));
  const machine = { node: process.versions.node, processors: availableParallelism(), load };
  return { machine, audit: middleAudit(samples), rows };
}

function onStep(text: string): void {
  process.stderr.write(`${text} …\n`);
}

function positive(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  console.error(`${text} is not a positive whole number.`);
  process.exit(2);
}
