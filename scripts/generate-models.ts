import { writeModels } from './compile-models.js';

/** Writes src/knowledge/sdk/models.generated.ts from the model files. */
writeModels();
