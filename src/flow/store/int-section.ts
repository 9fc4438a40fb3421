/**
 * Integers as bytes: two bytes each where all of them fit, which is so in every file of less than 64 KiB, else four.
 * Sections start and end at multiples of four, so they can be read as typed arrays.
 */
export interface IntSection {
  readonly values: Int32Array;
  readonly wide: boolean;
  /** Bytes, padding included. */
  readonly size: number;
}

export function intSection(values: Int32Array): IntSection {
  const wide = !values.every(isNarrow);
  return { values, wide, size: sectionSize(values.length, wide) };
}

function isNarrow(value: number): boolean {
  return value >= 0 && value <= 0xffff;
}

/** Bytes that so many integers take. */
export function sectionSize(length: number, wide: boolean): number {
  return wide ? length * 4 : (length * 2 + 3) & ~3;
}

export function writeSection({ values, wide }: IntSection, buffer: ArrayBuffer, offset: number): void {
  const target = wide ? new Int32Array(buffer, offset, values.length) : new Uint16Array(buffer, offset, values.length);
  target.set(values);
}

/** A copy, so that it does not keep the whole it was cut from. */
export function readSection(buffer: ArrayBuffer, offset: number, length: number, wide: boolean): Int32Array {
  return Int32Array.from(wide ? new Int32Array(buffer, offset, length) : new Uint16Array(buffer, offset, length));
}
