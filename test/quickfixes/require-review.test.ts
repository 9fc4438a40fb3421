import { assertFix } from './assert-fix.js';

const fix = { rule: 'automated-decision-no-review', fix: 'require-review' } as const;
const setting = `interface Lead {
  id: string;
  score: number;
  status: string;
}
declare function rejectLead(id: string): Promise<void>;
`;

describe('require-review', () => {
  it('asks a person before the effect', () =>
    assertFix({
      ...fix,
      code: `${setting}export async function qualify(lead: Lead): Promise<void> {
  if (lead.score < 30) {
    await rejectLead(lead.id); // cold
  }
}
`,
      becomes: `${setting}export async function qualify(lead: Lead): Promise<void> {
  if (lead.score < 30) {
    if (await requestHumanReview({ action: 'reject', subject: lead.id })) {
      await rejectLead(lead.id);
    } // cold
  }
}

/** Decisions that wait for a person. Keep them where your back office can show and change them. */
const humanReviews = new Map<string, 'pending' | 'approved' | 'refused'>();

/** Asks a person: notes what waits for a decision, and is true only once somebody has approved it. */
async function requestHumanReview(request: { action: string; subject: unknown }): Promise<boolean> {
  const key = \`\${request.action} \${JSON.stringify(request.subject)}\`;
  const state = humanReviews.get(key) ?? 'pending';
  humanReviews.set(key, state);
  return state === 'approved';
}
`,
    }));

  it('makes a block of a branch, which keeps its else', () =>
    assertFix({
      ...fix,
      code: `${setting}export async function qualify(lead: Lead): Promise<void> {
  if (lead.score < 30) await rejectLead(lead.id);
  else lead.status = 'open';
}
`,
      has: [
        "  if (lead.score < 30) {\n    if (await requestHumanReview({ action: 'reject', subject: lead.id })) await rejectLead(lead.id);\n  }\n  else lead",
      ],
    }));

  it('does not make a function asynchronous', () =>
    assertFix({
      ...fix,
      code: `${setting}export function qualify(lead: Lead): void {\r
  if (lead.score < 30) {\r
    lead.status = 'rejected';\r
  }\r
}\r
`.replace(/\r?\n/g, '\r\n'),
      has: [
        "    if (requestHumanReview({ action: 'reject', subject: lead.id })) {\r\n      lead.status = 'rejected';\r\n    }\r\n",
        '\r\nfunction requestHumanReview(',
      ],
    }));

  it('moves the lines of the effect, but not those of a text', () =>
    assertFix({
      ...fix,
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function qualify(leadId: string, score: number): Promise<void> {
  if (score < 30) {
    await prisma.lead.update({
      where: { id: leadId },
      data: { status: 'rejected', note: \`low
score\` },
    });
  }
}
`,
      has: [
        "subject: leadId })) {\n      await prisma.lead.update({\n        where: { id: leadId },\n        data: { status: 'rejected', note: `low\nscore` },\n      });\n    }\n",
      ],
    }));

  it('refuses where a value is expected, and goes on with the next in a loop', () =>
    assertFix({
      ...fix,
      code: `
import { PrismaClient } from '@prisma/client';
const prisma = new PrismaClient();
export async function sweep(leads: { id: string; score: number }[]): Promise<void> {
  for (const lead of leads) {
    if (lead.score > 30) continue;
    const gone = await prisma.lead.update({ where: { id: lead.id }, data: { status: 'rejected' } });
    console.log(gone.id);
  }
}
`,
      has: ["    if (!(await requestHumanReview({ action: 'reject', subject: lead.id }))) continue;\n    const gone"],
    }));

  it('uses the configured function', () =>
    assertFix({
      ...fix,
      code: `// @file: src/a.ts
${setting}export async function qualify(lead: Lead): Promise<void> {
  if (lead.score < 30) {
    await rejectLead(lead.id);
  }
}
// @file: src/review.ts
export async function askSales(request: { action: string; subject: unknown }): Promise<boolean> {
  return request.action === 'approved';
}
// @file: leitplanke.config.json
{ "review": { "functions": ["askSales"] } }
`,
      has: [
        "import { askSales } from './review';\ninterface",
        "if (await askSales({ action: 'reject', subject: lead.id })) {",
      ],
      hasNot: ['requestHumanReview'],
    }));

  it('takes the function that an earlier fix has left', () =>
    assertFix({
      ...fix,
      code: `${setting}declare const approved: boolean;
export async function qualify(lead: Lead): Promise<void> {
  if (lead.score < 30) {
    await rejectLead(lead.id);
  }
}
async function requestHumanReview(request: { action: string; subject: unknown }): Promise<boolean> {
  return approved && request.action !== '';
}
`,
      has: ["if (await requestHumanReview({ action: 'reject', subject: lead.id })) {"],
      hasNot: ['humanReviews'],
    }));

  it('asks in an arrow function without a block', () =>
    assertFix({
      ...fix,
      code: `${setting}export const drop = (leads: Lead[]) => Promise.all(leads.filter((lead) => lead.score < 20).map(async (lead) => rejectLead(lead.id)));
`,
      has: ["(await requestHumanReview({ action: 'reject', subject: lead.id })) ? rejectLead(lead.id) : undefined"],
    }));
});
