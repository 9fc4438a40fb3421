import assert from 'node:assert/strict';
import { median, medianRatio, percentile } from '../../bench/statistics.js';

describe('the statistics of the benchmark', () => {
  it('take the value that was measured for a percentile, and the middle for a median', () => {
    const values = [5, 1, 4, 2, 3];
    assert.equal(percentile(values, 0.95), 5);
    assert.equal(percentile(values, 0.5), 3);
    assert.equal(median(values), 3);
    assert.equal(median([1, 2, 3, 10]), 2.5);
    assert.ok(Number.isNaN(median([])));
  });

  it('compare round by round, so that a slow round of both does not count', () => {
    assert.equal(medianRatio([2, 20, 2], [1, 10, 1]), 2);
  });
});
