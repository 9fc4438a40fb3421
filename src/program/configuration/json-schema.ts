import { z } from 'zod';
import { configurationSchema } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** The JSON schema (draft 7) of leitplanke.config.json, for editors: keys, words and descriptions to complete. */
export function configurationJsonSchema(vocabulary: Vocabulary): Record<string, unknown> {
  const schema = z.toJSONSchema(configurationSchema(vocabulary), { target: 'draft-7' });
  return { ...schema, title: 'Leitplanke configuration', allowComments: true, allowTrailingCommas: true };
}
