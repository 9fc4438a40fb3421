import { type SchemaFile } from '../flow/fields/prisma-fields.js';
import { parsePrismaSchema } from '../program/prisma-schema.js';
import type { Files } from './files.js';

/** The wanted database schemas as they are read; one that cannot be read is left out. */
export function schemaFiles(files: Files, wanted: readonly string[]): SchemaFile[] {
  return wanted.flatMap((file) => {
    const text = files.text(file);
    return text === null ? [] : [{ file, text, schema: parsePrismaSchema(text) }];
  });
}
