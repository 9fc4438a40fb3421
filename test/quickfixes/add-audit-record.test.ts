import { assertFix } from './assert-fix.js';

const fix = { rule: 'missing-decision-log', fix: 'add-audit-record' } as const;
const setting = `interface Account {
  id: string;
  fraudScore: number;
}
declare function suspendAccount(id: string): Promise<void>;
`;

describe('add-audit-record', () => {
  it('writes an entry with fields after the effect', () =>
    assertFix({
      ...fix,
      code: `${setting}export async function check(account: Account): Promise<void> {
  if (account.fraudScore < 0.8) return;
  await suspendAccount(account.id);
}
`,
      has: [
        "  await suspendAccount(account.id);\n  console.info('automated decision', { subject: account.id, decidedBy: 'model', at: new Date().toISOString() });\n}",
      ],
    }));

  it('makes a block of a branch', () =>
    assertFix({
      ...fix,
      code: `${setting}export async function check(account: Account): Promise<void> {
  if (account.fraudScore > 0.8) await suspendAccount(account.id);
}
`,
      has: ['  if (account.fraudScore > 0.8) {\n    await suspendAccount(account.id);\n    console.info('],
    }));

  it('calls the audit function of the configuration', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
${setting}export async function check(account: Account): Promise<void> {
  if (account.fraudScore < 0.8) return;
  await suspendAccount(account.id);
}
// @file: src/audit.ts
export async function noteDown(entry: object): Promise<void> {
  await Promise.resolve(entry);
}
// @file: leitplanke.config.json
{ "audit": { "functions": ["noteDown"] } }
`,
      has: ["import { noteDown } from './audit';", '  await noteDown({ subject: account.id,'],
    }));

  it('writes before a refusal is returned', () =>
    assertFix({
      ...fix,
      code: `export function decideRefund(customer: { id: string; abuseScore: number }): { approved: boolean; id: string } {
  if (customer.abuseScore > 0.8) {
    return { approved: false, id: customer.id };
  }
  return { approved: true, id: customer.id };
}
`,
      has: ['toISOString() });\n    return { approved: false, id: customer.id };'],
    }));
});
