import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { builtInVocabulary } from '../src/program/configuration/built-in-vocabulary.js';
import { configurationJsonSchema } from '../src/program/configuration/json-schema.js';

/** Writes schemas/config.schema.json from the one description of the configuration there is. */
const file = path.join(import.meta.dirname, '../schemas/config.schema.json');
writeFileSync(file, `${JSON.stringify(configurationJsonSchema(builtInVocabulary), null, 2)}\n`);
