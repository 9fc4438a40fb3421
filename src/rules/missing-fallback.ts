import { flowRule } from './rule.js';

/** A decision is made by a machine that nothing switches off and whose failure nobody catches (AI Act Art. 14(4)(e) for high-risk systems; good practice). */
export const missingFallback = flowRule({
  id: 'missing-fallback',
  from: ['score', 'ai-output', 'rules'],
  to: ['decision'],
  unless: ['reviewed', 'fallback'],
  where: ({ source, sink }) => sink.manner === 'effect' && source.kind === 'ai-output',
  fixes: [],
  report: () => ({ data: {}, atMost: 'info' }),
});
