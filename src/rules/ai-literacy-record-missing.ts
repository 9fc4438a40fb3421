import { daysBetween } from '../flow/project.js';
import { projectRule } from './rule.js';

/** Days after which a training counts as old; the law names no number. */
const yearly = 365;

/** Providers and deployers support the AI literacy of their staff (AI Act Art. 4); a dated record shows it. */
export const aiLiteracyRecordMissing = projectRule({
  id: 'ai-literacy-record-missing',
  report: ({ training: { lastDate, topics }, systems, today }) =>
    systems.length > 0 && (lastDate === null || topics.length === 0 || daysBetween(lastDate, today) > yearly)
      ? [{ at: { kind: 'training' as const }, data: {} }]
      : [],
});
