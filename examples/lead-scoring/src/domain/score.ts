import { z } from 'zod';

/** What the model answers. */
export const assessmentSchema = z.object({
  score: z.number().int().min(0).max(100),
  fit: z.enum(['good', 'unclear', 'poor']),
  reasons: z.array(z.string()).max(5),
});

export type Assessment = z.infer<typeof assessmentSchema>;

/** How the sales team sorts its day. */
export type Priority = 'high' | 'normal' | 'low';

export function priorityOf(score: number): Priority {
  if (score >= 75) return 'high';
  return score >= 40 ? 'normal' : 'low';
}
