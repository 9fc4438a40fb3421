import { extendTrace, type Site } from './trace.js';
import type { AnyMark } from './value.js';

/** The marks with one more station on their way. */
export function passMarks(marks: readonly AnyMark[], site: Site, step: string, name: string): readonly AnyMark[] {
  if (marks.length === 0) return marks;
  return marks.map((mark) => ({ ...mark, trace: extendTrace(mark.trace, site, step, name) }));
}

/** The marks after a sanitiser. */
export function clearMarks(marks: readonly AnyMark[], cleared: number): readonly AnyMark[] {
  return cleared === 0 ? marks : marks.map((mark) => ({ ...mark, cleared: mark.cleared | cleared }));
}
