import { setInEntry } from './configuration-edit.js';
import { cardOf } from './model-card-path.js';
import type { QuickFix } from './quick-fix.js';

/** Names the place of a system's model card. */
export const addModelCard: QuickFix = {
  id: 'add-model-card',
  safe: false,
  compute: (context) => setInEntry(context, 'modelCard', ({ id }) => cardOf(id)),
};
