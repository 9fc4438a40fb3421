import type { FindingReference } from '../lsp/protocol.js';

/** Whether what a command was called with names a finding: anybody can call a command. */
export function isFindingReference(value: unknown): value is FindingReference {
  if (typeof value !== 'object' || value === null) return false;
  const { uri, fingerprint, ruleId } = value as Partial<Record<keyof FindingReference, unknown>>;
  return typeof uri === 'string' && typeof fingerprint === 'string' && typeof ruleId === 'string';
}
