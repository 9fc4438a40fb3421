import { setInEntry } from './configuration-edit.js';
import type { QuickFix } from './quick-fix.js';

/** Enters today as the date of a review that somebody has just carried out. */
export const addReviewDate: QuickFix = {
  id: 'add-review-date',
  safe: false,
  compute: (context) => setInEntry(context, 'lastReview', () => context.date),
};
