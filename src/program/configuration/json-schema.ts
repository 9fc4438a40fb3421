import { z } from 'zod';
import { configurationSchema } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** The JSON schema (draft 7) of leitplanke.config.json, for editors: keys, words and descriptions to complete. */
export function configurationJsonSchema(vocabulary: Vocabulary): Record<string, unknown> {
  const schema = z.toJSONSchema(configurationSchema(vocabulary), {
    target: 'draft-7',
    // Any purpose may be declared; editors offer the built-in ones, which are there to be overridden.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema._zod.def.type !== 'record' || jsonSchema.title !== 'Purposes') return;
      jsonSchema.properties = Object.fromEntries(
        vocabulary.purposes.map((key) => [key, { $ref: '#/definitions/purpose' }]),
      );
    },
  });
  return { ...schema, title: 'Leitplanke configuration', allowComments: true, allowTrailingCommas: true };
}
