import type { WorkRun } from './child.js';
import type { Samples } from './measure.js';
import { median, medianRatio, percentile } from './statistics.js';
import type { Goal, Row } from './table.js';

/** The goals; docs/how/performance.md says why. */
const goals = {
  cold: { of: 'ratio', limit: 1, text: '< 1' },
  native: { of: 'ratio', limit: 0.5, text: '≤ 0.5' },
  again: { of: 'ratio', limit: 0.1, text: '≤ 0.1' },
  edit: { of: 'value', limit: 50, text: '≤ 50 ms' },
  memory: { of: 'ratio', limit: 0.5, text: '≤ 0.5' },
  growth: { of: 'ratio', limit: 1.1, text: '≤ 1.1' },
} as const satisfies Readonly<Record<string, Goal>>;

/** What the samples say, a row for each kind of work: medians, and medians of the ratios of each round. */
export function rowsOf({ parse, cold, again, cached, native, classic, edit, grown }: Samples): readonly Row[] {
  const waited = cold.map(wallOf);
  const memory = median(cold.map(memoryOf));
  const nativeRatio = medianRatio(waited, native.map(wallOf));
  return [
    plain('parse every file once, one thread', median(parse.map(secondsOf)), 's'),
    comparedRuns('cold audit', cold, parse, 'parse', goals.cold),
    plain('tsc 7, whole process', median(native.map(wallOf)), 's'),
    compared('cold audit, whole process', median(waited), 's', nativeRatio, 'tsc 7', goals.native),
    comparedRuns(`audit again (${cached ? 'disk cache' : 'nothing was cached'})`, again, cold, 'cold', goals.again),
    ...editRows(edit, median(cold.map(secondsOf))),
    plain('tsc 6, peak memory', classic.megabytes, 'MB'),
    compared('cold audit, peak memory', memory, 'MB', memory / classic.megabytes, 'tsc 6', goals.memory),
    ...growthRows(cold, grown),
  ];
}

function editRows({ report }: WorkRun, cold: number): readonly Row[] {
  const row = (name: string, seconds: number, goal: Goal | null): Row => {
    const work = `one edit → findings of its file, ${name} of ${report.edits.length}`;
    return compared(work, seconds * 1000, 'ms', seconds / cold, 'cold', goal);
  };
  return [row('p50', percentile(report.edits, 0.5), null), row('p95', percentile(report.edits, 0.95), goals.edit)];
}

/** Time and memory for each file of a bigger project against those of the smaller one. */
function growthRows(small: readonly WorkRun[], big: readonly WorkRun[]): readonly Row[] {
  if (big.length === 0) return [];
  const factor = median(big.map(filesOf)) / median(small.map(filesOf));
  const memory = median(big.map(memoryOf));
  const memoryRatio = memory / median(small.map(memoryOf)) / factor;
  return [
    comparedRuns(`cold audit of ${factor.toFixed(1)} × the files`, big, small, 'a file', goals.growth, factor),
    compared('its peak memory', memory, 'MB', memoryRatio, 'a file', goals.growth),
  ];
}

const secondsOf = ({ report }: WorkRun): number => report.seconds;
const processorOf = ({ report }: WorkRun): number => report.processorSeconds;
const memoryOf = ({ report }: WorkRun): number => report.megabytes;
const filesOf = ({ report }: WorkRun): number => report.files;
const wallOf = ({ wallSeconds }: { readonly wallSeconds: number }): number => wallSeconds;

function plain(work: string, value: number, unit: Row['unit']): Row {
  return { work, value, unit, ratio: null, processorRatio: null, against: '', goal: null };
}

function compared(
  work: string,
  value: number,
  unit: Row['unit'],
  ratio: number,
  against: string,
  goal: Goal | null,
): Row {
  return { work, value, unit, ratio, processorRatio: null, against, goal };
}

/** Runs against others of the same rounds, both by `size`: how much more there was to do. */
function comparedRuns(
  work: string,
  runs: readonly WorkRun[],
  others: readonly WorkRun[],
  against: string,
  goal: Goal,
  size = 1,
): Row {
  const ratioOf = (time: (run: WorkRun) => number): number => medianRatio(runs.map(time), others.map(time)) / size;
  const row = compared(work, median(runs.map(secondsOf)), 's', ratioOf(secondsOf), against, goal);
  return { ...row, processorRatio: ratioOf(processorOf) };
}
