import { parse } from 'jsonc-parser';
import type { FileSystem } from './file-system.js';
import { tooDeepAt } from './json-depth.js';

/** A JSON object of unknown shape. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Reads a JSON file of somebody else (comments, trailing commas and faults forgiven); null when it holds no object. */
export function readJsonObject(fs: FileSystem, path: string): JsonObject | null {
  const read = fs.read(path);
  if ('problem' in read || tooDeepAt(read.text) !== null) return null;
  return objectIn(parse(read.text, [], { allowTrailingComma: true }));
}

/** The value as an object, or null. */
export function objectIn(value: unknown): JsonObject | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : null;
}

/** The value as a text, or null. */
export function textIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The texts in a list, or the one text; nothing for anything else. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
