/** The value that `share` (0 to 1) of the values do not exceed; the nearest one that was measured. NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** The middle value, or the mean of both middle ones. NaN without values. */
export function median(values: readonly number[]): number {
  const reversed = values.map((value) => -value);
  return (percentile(values, 0.5) - percentile(reversed, 0.5)) / 2;
}

/**
 * The median of the ratios of each round: what was measured one after the other shared the machine's mood, so its
 * ratio is steadier than that of two medians.
 */
export function medianRatio(values: readonly number[], against: readonly number[]): number {
  return median(values.map((value, round) => value / (against[round] ?? NaN)));
}
