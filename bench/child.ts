import { spawnSync } from 'node:child_process';

/** What a run of work.ts says of itself. */
export interface WorkReport {
  /** Without the start of Node and the loading of code. */
  readonly seconds: number;
  /** What all threads of the process computed in that time; other programs on the machine lengthen it little. */
  readonly processorSeconds: number;
  /** Peak of the resident memory of the process, all threads. */
  readonly megabytes: number;
  readonly files: number;
  readonly lines: number;
  readonly findings: number;
  /** Files with syntax errors, relative to the root. */
  readonly broken: readonly string[];
  /** Milliseconds by phase of an audit. */
  readonly phases: Readonly<Record<string, number>>;
  /** Seconds of each edit. */
  readonly edits: readonly number[];
}

/** A run of work.ts, and how long who started it waited. */
export interface WorkRun {
  readonly wallSeconds: number;
  readonly report: WorkReport;
}

export interface CompilerRun {
  readonly wallSeconds: number;
  /** Peak memory, as of a work; NaN where it was not asked for. */
  readonly megabytes: number;
}

/** Loaded before a program's own code: says at the end, as the last line, how much memory the process took at most. */
const memoryProbe =
  "import{writeSync}from'node:fs';process.on('exit',()=>writeSync(2,'\\n'+process.resourceUsage().maxRSS/1024));";

/** Runs work.ts, as bundled at `script`; throws when it fails. */
export function runWork(script: string, ...words: readonly string[]): WorkRun {
  const { wallSeconds, stdout, stderr, status } = run([script, ...words], 'pipe');
  if (status !== 0) throw new Error(`${words.join(' ')}: exit status ${status}\n${stderr}`);
  return { wallSeconds, report: JSON.parse(stdout) as WorkReport };
}

/** Runs a compiler's script on a project file. Type errors are no failure; what it prints is not kept. */
export function runCompiler(script: string, project: string): CompilerRun {
  const { wallSeconds } = run([script, ...compilerOptions, '-p', project], 'ignore');
  return { wallSeconds, megabytes: NaN };
}

/** The same for a compiler that runs in Node itself, with its peak memory. */
export function runNodeCompiler(script: string, project: string): CompilerRun {
  const probe = `--import=data:text/javascript,${encodeURIComponent(memoryProbe)}`;
  const { wallSeconds, stderr } = run([probe, script, ...compilerOptions, '-p', project], 'ignore');
  return { wallSeconds, megabytes: Number(stderr.trim().split('\n').at(-1)) };
}

const compilerOptions = ['--noEmit', '--pretty', 'false'];

interface Ended {
  readonly wallSeconds: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number;
}

function run(words: readonly string[], output: 'pipe' | 'ignore'): Ended {
  const start = performance.now();
  const { stdout, stderr, status, error } = spawnSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', output, 'pipe'],
  });
  const wallSeconds = (performance.now() - start) / 1000;
  if (status === null) throw error ?? new Error(`${words.join(' ')} was ended from outside.\n${stderr}`);
  return { wallSeconds, stdout, stderr, status };
}
