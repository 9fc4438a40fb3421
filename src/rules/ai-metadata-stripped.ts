import { flowRule } from './rule.js';

/** Work on a generated picture must not remove the mark of its provider (AI Act Art. 50(2); Code of Practice, measure 1.2). */
export const aiMetadataStripped = flowRule({
  id: 'ai-metadata-stripped',
  from: ['ai-output'],
  to: ['metadata-loss'],
  unless: ['marked'],
  where: ({ source }) => /^(image|audio|video)$/.test(source.detail),
  fixes: ['keep-metadata'],
  report: () => ({ data: {} }),
});
