import { isGrantName } from '../knowledge/consent/grant-names.js';
import { parsePrismaSchema } from '../program/prisma-schema.js';
import type { Signal } from './signal.js';

/** Consents that a Prisma schema gives by default (`newsletterOptIn Boolean @default(true)`). */
export function schemaDefaults(file: string, text: string): Signal[] {
  return parsePrismaSchema(text).models.flatMap((model) =>
    model.fields
      .filter((field) => field.type === 'Boolean' && field.default?.trim() === 'true' && isGrantName(field.name))
      // Whoever is in a list of subscribers has subscribed.
      .filter((field) => !(/subscri/i.test(field.name) && /subscri|newsletter/i.test(model.name)))
      .map((field): Signal => ({
        kind: 'consent-default',
        file,
        start: field.start,
        end: field.end,
        name: field.name,
        holder: model.name,
        certain: true,
      })),
  );
}
