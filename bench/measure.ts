import { mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runCompiler, runNodeCompiler, runWork } from './child.js';
import type { CompilerRun, WorkRun } from './child.js';
import { writeCompilerProject } from './compiler-project.js';

const home = path.dirname(import.meta.dirname);
const script = path.join(home, 'out/bench/work.js');
const native = path.join(home, 'node_modules/@typescript/native/bin/tsc');
const classic = path.join(home, 'node_modules/typescript/bin/tsc6');

export interface Plan {
  readonly root: string;
  /** A project of the same kind with several times the files, or null. */
  readonly grown: string | null;
  /** An empty folder for what the measured programs need or leave. */
  readonly scratch: string;
  /** At least one. */
  readonly rounds: number;
  readonly onStep: (text: string) => void;
}

/** All runs. Lists have one run of each round, in the order of the rounds. */
export interface Samples {
  readonly parse: readonly WorkRun[];
  readonly cold: readonly WorkRun[];
  readonly again: readonly WorkRun[];
  /** Whether the audit before left anything in the cache folder. */
  readonly cached: boolean;
  readonly native: readonly CompilerRun[];
  /** Cold audits of the grown project; empty without one. */
  readonly grown: readonly WorkRun[];
  readonly edit: WorkRun;
  readonly classic: CompilerRun;
}

/** Runs everything in turn, round after round, so that what the machine does beside falls on all alike. */
export function measure({ root, grown, scratch, rounds, onStep }: Plan): Samples {
  const cache = path.join(scratch, 'cache');
  mkdirSync(cache);
  onStep('filling the caches of the disk');
  const { broken } = runWork(script, 'audit', root, cache).report;
  const project = writeCompilerProject(scratch, root, broken);
  const parse: WorkRun[] = [];
  const cold: WorkRun[] = [];
  const again: WorkRun[] = [];
  const compiled: CompilerRun[] = [];
  const bigger: WorkRun[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    onStep(`round ${round} of ${rounds}`);
    parse.push(runWork(script, 'parse', root));
    cold.push(runWork(script, 'audit', root));
    again.push(runWork(script, 'audit', root, cache));
    compiled.push(runCompiler(native, project));
    if (grown !== null) bigger.push(runWork(script, 'audit', grown));
  }
  onStep('edits');
  const edit = runWork(script, 'edit', root);
  onStep('the memory of tsc 6');
  return {
    ...{ parse, cold, again, native: compiled, grown: bigger, edit },
    cached: readdirSync(cache).length > 0,
    classic: runNodeCompiler(classic, project),
  };
}
