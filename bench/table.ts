/** One thing that was measured. */
export interface Row {
  readonly work: string;
  readonly value: number;
  readonly unit: 's' | 'ms' | 'MB';
  /** How many times what it is compared with; null for what others are compared with. */
  readonly ratio: number | null;
  /** The same ratio of processor time, where it is known: a check on a busy machine. */
  readonly processorRatio: number | null;
  /** What it is compared with; empty without a ratio. */
  readonly against: string;
  readonly goal: Goal | null;
}

/** A goal of the design: the most that the ratio or the value may be. */
export interface Goal {
  readonly of: 'ratio' | 'value';
  readonly limit: number;
  readonly text: string;
}

/** Whether the goal is reached; null without one. */
export function isReached(row: Row): boolean | null {
  return row.goal === null ? null : (row[row.goal.of] ?? NaN) <= row.goal.limit;
}

/** The rows as aligned text, a line each, below a head. */
export function tableOf(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.work,
    valueText(row),
    ratioText(row),
    row.processorRatio?.toFixed(2) ?? '',
    row.goal?.text ?? '',
    reachedText(row),
  ]);
  return aligned([['work', 'measured', 'ratio', 'of processor time', 'goal', 'reached'], ...cells]);
}

/** How an audit's time is spread over its phases. */
export function phasesTable(phases: Readonly<Record<string, number>>, seconds: number): string {
  const known = Object.entries(phases).map(([phase, ms]) => [phase, ms / 1000] as const);
  const rest = seconds - known.reduce((sum, [, spent]) => sum + spent, 0);
  const lines = [...known, ['everything else', Math.max(0, rest)] as const].map(([phase, spent]) => [
    phase,
    `${spent.toFixed(2)} s`,
    `${((spent / seconds) * 100).toFixed(0)} %`,
  ]);
  return aligned([['phase', 'measured', 'share'], ...lines]);
}

function valueText({ value, unit }: Row): string {
  return unit === 's' ? `${value.toFixed(2)} s` : `${value.toFixed(0)} ${unit}`;
}

function ratioText({ ratio, against }: Row): string {
  return ratio === null ? against : `${ratio.toFixed(ratio < 0.1 ? 3 : 2)} × ${against}`;
}

function reachedText(row: Row): string {
  const reached = isReached(row);
  return reached === null ? '' : reached ? 'yes' : 'no';
}

function aligned(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => line.trimEnd())
    .join('\n');
}
