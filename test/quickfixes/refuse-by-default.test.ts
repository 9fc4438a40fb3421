import { assertFix } from './assert-fix.js';

const fix = { rule: 'rubber-stamp-review', fix: 'refuse-by-default' } as const;

describe('refuse-by-default', () => {
  it('lets the clock refuse', () =>
    assertFix({
      ...fix,
      code: `declare function waitForApproval(id: string): Promise<boolean>;
declare function sleep(ms: number): Promise<void>;
export function gate(id: string): Promise<boolean> {
  return Promise.race([waitForApproval(id), sleep(1000).then(() => true)]);
}
`,
      has: ['sleep(1000).then(() => false)'],
    }));

  it('changes an option', () =>
    assertFix({
      ...fix,
      code: `declare function openReview(options: { subject: string; onTimeout: string }): void;
export function ask(subject: string): void {
  openReview({ subject, onTimeout: 'approve' });
}
`,
      has: ["onTimeout: 'reject'"],
    }));

  it('declines where somebody has to sign', () =>
    assertFix({
      ...fix,
      code: `declare const db: { draft: { update(row: object): Promise<void> } };
export async function release(id: string): Promise<void> {
  await db.draft.update({ id, approvedBy: 'system' });
}
`,
      declines: true,
    }));
});
