import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { fitIn } from './purposes.js';

/** What the configuration says of a recipient. */
export interface DeclaredRecipient {
  /** Categories that it may get; null where none are named. */
  readonly categories: readonly string[] | null;
  /** What it gets data for, where that is one purpose. */
  readonly purpose: PurposeInForce | null;
}

/** The entry for a recipient in the configuration that counts for a file, or null. */
export type RecipientFinder = (file: string, recipient: string) => DeclaredRecipient | null;

/** Looks recipients up under their id in the inventory, in the nearest configuration. */
export function recipientFinder(configurations: Configurations): RecipientFinder {
  return (file, recipient) => {
    const { configuration } = configurations.forFile(file);
    const entry = recipient === '' ? undefined : configuration.recipients?.[recipient];
    if (entry === undefined) return null;
    const [key, ...others] = entry.purposes ?? [];
    return {
      categories: entry.categories ?? null,
      purpose:
        key === undefined || others.length > 0
          ? null
          : {
              key,
              from: 'declared',
              certain: true,
              retentionDays: configuration.purposes?.[key]?.retentionDays ?? null,
              fit: (category) => fitIn(configuration, key, category),
            },
    };
  };
}
