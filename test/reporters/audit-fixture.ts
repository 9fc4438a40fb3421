import type { AuditResult } from '../../src/base/audit-result.js';
import type { Finding, FlowStep, Gap } from '../../src/base/finding.js';
import type { Message } from '../../src/base/message.js';
import type { TextRange } from '../../src/base/text-range.js';

/** A range on one line. */
export function range(line: number, column: number, length = 1): TextRange {
  return { start: { line, column }, end: { line, column: column + length } };
}

/** A finding with what a test cares about; the rest is plausible. */
export function finding(parts: Partial<Finding> = {}): Finding {
  const file = parts.file ?? 'src/crm/sync.ts';
  return {
    ruleId: 'pii-in-logs',
    severity: 'warning',
    message: { id: 'rule.pii-in-logs', data: { category: { id: 'category.contact.email' } } },
    file,
    range: range(41, 27, 10),
    fingerprint: 'f0f0',
    norms: ['GDPR Art. 5(1)(c)', 'GDPR Art. 5(1)(f)', 'GDPR Art. 32'],
    categories: ['contact.email'],
    flow: [],
    fixes: [],
    ...parts,
  };
}

function step(file: string, at: TextRange, id: string, data: Message['data'] = {}): FlowStep {
  return { file, range: at, message: { id, data } };
}

/** An audit with nothing in it. */
export function emptyResult(parts: Partial<AuditResult> = {}): AuditResult {
  return {
    root: '/home/anna/shop',
    files: { found: 0, analysed: 0, skipped: [] },
    lines: 0,
    findings: [],
    suppressed: [],
    gaps: [],
    inventory: { aiSystems: [], recipients: [], personalData: [], decisions: [] },
    timing: { phases: {} },
    ...parts,
  };
}

const email = { id: 'category.contact.email' };

const findings: readonly Finding[] = [
  finding({
    ruleId: 'ai-output-unlabelled',
    message: {
      id: 'rule.ai-output-unlabelled',
      data: { modality: { id: 'modality.text' }, channel: { id: 'channel.email' } },
    },
    file: 'src/campaigns/send.ts',
    range: range(18, 11, 4),
    fingerprint: 'a1',
    norms: ['AI Act Art. 50(4)', 'AI Act Art. 50(5)'],
    categories: [],
    purpose: { key: 'newsletter', from: 'declared' },
    recipient: 'resend',
    flow: [
      step('src/campaigns/write.ts', range(9, 22, 30), 'step.ai-output', { model: 'gpt-5' }),
      step('src/campaigns/write.ts', range(12, 3, 6), 'step.returned', { name: 'writeMail' }),
      step('src/campaigns/send.ts', range(14, 16, 9), 'step.result', { name: 'writeMail' }),
      step('src/campaigns/send.ts', range(18, 11, 4), 'step.sink.send', { sink: 'resend.emails.send' }),
    ],
    fixes: [
      { id: 'wrap-with-ai-label', title: { id: 'fix.wrap-with-ai-label' }, safe: false },
      { id: 'add-review-gate', title: { id: 'fix.add-review-gate' }, safe: false },
    ],
  }),
  finding({
    fingerprint: 'b1',
    flow: [
      step('src/crm/hubspot.ts', range(12, 9, 5), 'step.personal-data', { name: 'contact.email', category: email }),
      step('src/crm/sync.ts', range(41, 27, 10), 'step.sink.log', { sink: 'logger.info' }),
    ],
    fixes: [
      { id: 'mask-in-log', title: { id: 'fix.mask-in-log' }, safe: true },
      { id: 'log-id-instead', title: { id: 'fix.log-id-instead' }, safe: false },
    ],
  }),
  finding({
    ruleId: 'pii-whole-object-to-sink',
    message: {
      id: 'rule.pii-whole-object-to-sink',
      data: { entity: 'Lead', sink: 'hubspot.crm.contacts.basicApi.create' },
    },
    file: 'src/crm/sync.ts',
    range: range(58, 21, 4),
    fingerprint: 'c1',
    norms: ['GDPR Art. 5(1)(c)', 'GDPR Art. 25'],
    categories: ['contact.email', 'contact.phone', 'demo.dateOfBirth'],
    purpose: { key: 'lead-capture', from: 'inferred' },
    recipient: 'hubspot',
    flow: [
      step('src/forms/lead.ts', range(5, 14, 4), 'step.person', { name: 'lead' }),
      step('src/crm/sync.ts', range(58, 21, 4), 'step.sink.recipient', { sink: 'HubSpot' }),
    ],
    fixes: [{ id: 'pick-fields', title: { id: 'fix.pick-fields' }, safe: false }],
  }),
  finding({
    ruleId: 'automated-decision-no-review',
    severity: 'error',
    message: {
      id: 'rule.automated-decision-no-review',
      data: { action: { id: 'action.reject' }, input: 'leadScore' },
    },
    file: 'src/scoring/decide.ts',
    range: range(31, 11, 36),
    fingerprint: 'd1',
    norms: ['GDPR Art. 22', 'CJEU C-634/21', 'AI Act Art. 14, 26(2) (high-risk)'],
    categories: ['profile.score'],
    flow: [
      step('src/scoring/score.ts', range(20, 9, 5), 'step.score', { name: 'leadScore' }),
      step('src/scoring/decide.ts', range(28, 7, 12), 'step.condition-on', { name: 'leadScore' }),
      step('src/scoring/decide.ts', range(31, 11, 36), 'step.sink.decision', { sink: 'rejectLead' }),
    ],
    fixes: [{ id: 'request-review', title: { id: 'fix.request-review' }, safe: false }],
  }),
  finding({
    ruleId: 'pii-in-llm-prompt',
    message: {
      id: 'rule.pii-in-llm-prompt',
      data: { category: { id: 'category.special.health' }, model: 'claude-sonnet' },
    },
    severity: 'error',
    file: 'src/support/answer.ts',
    range: range(22, 15, 22),
    fingerprint: 'e1',
    norms: ['GDPR Art. 5(1)(c)', 'GDPR Art. 28'],
    categories: ['special.health'],
    recipient: 'anthropic',
    flow: [
      step('src/support/ticket.ts', range(7, 3, 9), 'step.personal-data', {
        name: 'ticket.diagnosis',
        category: { id: 'category.special.health' },
      }),
      step('src/support/answer.ts', range(22, 15, 22), 'step.sink.prompt', { sink: 'Anthropic' }),
    ],
  }),
  finding({
    ruleId: 'suppression-without-reason',
    severity: 'hint',
    message: { id: 'rule.suppression-without-reason', data: { rule: 'pii-in-logs' } },
    file: 'src/support/ticket.ts',
    range: range(3, 1, 40),
    fingerprint: 'g1',
    norms: ['GDPR Art. 5(2)'],
    categories: [],
    fixes: [{ id: 'add-reason', title: { id: 'fix.add-reason' }, safe: false }],
  }),
];

const gaps: readonly Gap[] = [
  { file: 'src/legacy/load.js', range: range(4, 10, 12), kind: 'dynamic', message: { id: 'gap.dynamic.import' } },
  { file: 'src/legacy/load.js', range: range(9, 3, 20), kind: 'dynamic', message: { id: 'gap.dynamic.call' } },
  {
    file: 'src/queue.ts',
    range: range(2, 22, 8),
    kind: 'unresolved-module',
    message: { id: 'gap.unresolved-module', data: { module: '@acme/queue' } },
  },
];

/** An audit of a small shop, with something in every part of a report. */
export function shopResult(parts: Partial<AuditResult> = {}): AuditResult {
  return emptyResult({
    files: {
      found: 120,
      analysed: 118,
      skipped: [
        { file: 'public/vendor.min.js', reason: { id: 'skip.minified' } },
        { file: 'assets/data.ts', reason: { id: 'skip.too-large', data: { size: '4.8', limit: '1.0' } } },
      ],
    },
    lines: 14_213,
    findings,
    suppressed: [
      {
        ruleId: 'pii-in-logs',
        file: 'src/support/ticket.ts',
        line: 44,
        reason: 'support needs the address for 24 h, ticket DPO-17',
      },
    ],
    gaps,
    inventory: {
      aiSystems: [
        {
          id: 'campaign-writer',
          provider: 'openai',
          models: ['gpt-5', 'gpt-5-mini'],
          files: ['src/campaigns/write.ts'],
          outputs: ['email', 'social'],
          owner: 'crm@example.org',
          modelCard: 'docs/model-cards/campaign-writer.md',
        },
        {
          id: 'src/support/answer.ts',
          provider: 'anthropic',
          models: ['claude-sonnet'],
          files: [
            'src/support/answer.ts',
            'src/support/tone.ts',
            'src/support/a.ts',
            'src/support/b.ts',
            'src/support/c.ts',
          ],
          outputs: ['chat'],
          owner: null,
          modelCard: null,
        },
      ],
      recipients: [
        { id: 'anthropic', kind: 'llm', categories: ['special.health'], files: ['src/support/answer.ts'] },
        {
          id: 'hubspot',
          kind: 'crm',
          categories: ['contact.email', 'contact.phone', 'demo.dateOfBirth'],
          files: ['src/crm/sync.ts', 'src/crm/hubspot.ts'],
        },
        { id: 'resend', kind: 'email', categories: ['contact.email'], files: ['src/campaigns/send.ts'] },
        { id: 'segment', kind: 'cdp', categories: ['beh.pageViews'], files: ['src/analytics.ts'] },
      ],
      personalData: [
        {
          category: 'contact.email',
          special: false,
          collectedAt: 3,
          sentTo: ['hubspot', 'resend'],
          storedIn: ['prisma:Lead'],
        },
        { category: 'contact.phone', special: false, collectedAt: 1, sentTo: ['hubspot'], storedIn: ['prisma:Lead'] },
        { category: 'demo.dateOfBirth', special: false, collectedAt: 1, sentTo: ['hubspot'], storedIn: [] },
        { category: 'identity.fullName', special: false, collectedAt: 2, sentTo: [], storedIn: ['prisma:Lead'] },
        { category: 'special.health', special: true, collectedAt: 1, sentTo: ['anthropic'], storedIn: [] },
      ],
      decisions: [
        { file: 'src/scoring/decide.ts', line: 31, action: 'reject', input: 'score', review: 'none' },
        { file: 'src/scoring/price.ts', line: 12, action: 'price', input: 'model', review: 'human' },
        { file: 'src/support/abuse.ts', line: 77, action: 'block', input: 'llm', review: 'automatic' },
      ],
    },
    timing: { phases: { lower: 812.4, solve: 301.2, rules: 40.5 } },
    ...parts,
  });
}

const texts: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  'src/crm/sync.ts': [
    [41, "    logger.info('synced', lead.email);"],
    [58, '      { properties: lead },'],
  ],
  'src/campaigns/send.ts': [[18, '    html: mail,']],
  'src/scoring/decide.ts': [[31, '    await rejectLead(lead.id, reasons.slice());']],
};

/** The source of some files of the shop: only the lines that findings speak about. */
export function shopSources(file: string): string | null {
  const lines = texts[file];
  if (lines === undefined) return null;
  const all: string[] = [];
  for (const [line, text] of lines) all[line - 1] = text;
  return Array.from(all, (text) => text as string | undefined)
    .map((text) => text ?? '')
    .join('\n');
}
