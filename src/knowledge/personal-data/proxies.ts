/**
 * Data that may stand for a protected trait in a score about people (AGG § 1; GDPR recital 71): origin, sex, age and
 * means hide in addresses, names, languages and devices.
 */
const proxies: ReadonlySet<string> = new Set([
  'contact.postalCode',
  'demo.age',
  'demo.birthPlace',
  'demo.dateOfBirth',
  'demo.gender',
  'demo.language',
  'demo.maritalStatus',
  'demo.nationality',
  'identity.firstName',
  'identity.lastName',
  'identity.fullName',
  'identity.salutation',
  'online.deviceDetails',
]);

/** True for categories that may act as a proxy for a protected trait. */
export function isProxyCategory(category: string): boolean {
  return proxies.has(category);
}
