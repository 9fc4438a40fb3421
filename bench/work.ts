/**
 * The work that is measured, bundled as the product is and run in a process of its own: `parse|audit|edit ROOT
 * [CACHE]`. Times start when everything is loaded. Prints a `WorkReport` as JSON.
 */
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { ts } from 'ts-morph';
import { discoverFiles } from '../src/program/discover-files.js';
import { nodeFileSystem } from '../src/program/file-system.js';
import { openSession } from '../src/session/open-session.js';
import type { Session } from '../src/session/session.js';
import type { WorkReport } from './child.js';

/** Edits that are measured; fewer where one takes so long that all of them would take more than `editSeconds`. */
const edits = 20;
const editSeconds = 30;

const [work = '', root = '', cache] = process.argv.slice(2);

/** What a work has nothing to say about. */
const nothing = { findings: 0, broken: [], phases: {}, edits: [] };

const works = { parse, audit, edit };
const report = await works[work as keyof typeof works]();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify({ ...report, megabytes } satisfies WorkReport));

type Report = Omit<WorkReport, 'megabytes'>;

/** The yardstick: reads and parses each file once in this thread, and keeps no tree. */
function parse(): Report {
  const { files } = discoverFiles(nodeFileSystem, root);
  const clock = startClock();
  let lines = 0;
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(path.join(root, file), 'utf8'), ts.ScriptTarget.Latest);
    lines += source.getLineStarts().length;
  }
  return { ...nothing, ...clock(), files: files.length, lines };
}

async function audit(): Promise<Report> {
  const clock = startClock();
  const session = open();
  const { files, lines, findings, gaps, timing } = await session.audit();
  const spent = clock();
  session.close();
  const broken = [...new Set(gaps.filter(({ kind }) => kind === 'syntax').map(({ file }) => file))];
  const found = { files: files.analysed, lines, findings: findings.length, broken };
  return { ...nothing, ...spent, ...found, phases: timing.phases };
}

/** One line more in one file after the other, spread over the project, each with the question for that file's findings. */
async function edit(): Promise<Report> {
  const { files } = discoverFiles(nodeFileSystem, root);
  const session = open();
  const result = await session.audit();
  const times: number[] = [];
  const clock = startClock();
  for (let index = 0; index < edits && (times.length < 3 || clock().seconds < editSeconds); index += 1) {
    const file = files[Math.floor(((index + 0.5) * files.length) / edits)] ?? '';
    const text = `${session.text(file) ?? ''}\nexport const edited${index} = ${index};\n`;
    const single = startClock();
    session.setOverlay(file, text);
    await session.findings(file);
    times.push(single().seconds);
  }
  return { ...nothing, ...clock(), files: result.files.analysed, lines: result.lines, edits: times };
}

function open(): Session {
  return openSession({ root, date: '2026-11-24', cacheFolder: cache ?? null, threads: availableParallelism() });
}

/** A function that says what passed since. */
function startClock(): () => Pick<WorkReport, 'seconds' | 'processorSeconds'> {
  const start = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6 };
  };
}
