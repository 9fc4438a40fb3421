import type { Flow } from '../flow/flow.js';
import { isInternalId } from '../knowledge/personal-data/match.js';
import { type FlowContext, flowRule } from './rule.js';

/** What was collected for one declared purpose is used for another (GDPR Art. 5(1)(b), 6(4)). */
export const purposeMismatchReuse = flowRule({
  id: 'purpose-mismatch-reuse',
  from: ['personal-data', 'person-object'],
  to: ['recipient', 'person-facing', 'llm-prompt', 'training'],
  unless: ['redacted', 'consented'],
  where: (flow, context) => !isIdentifier(flow) && mismatch(flow, context) !== null,
  fixes: [],
  report: (flow, context) => {
    const found = mismatch(flow, context);
    const purpose = context.purpose();
    return {
      data: { from: found?.from ?? '', to: found?.to ?? '' },
      categories: flow.source.kind === 'personal-data' ? [flow.source.detail] : [],
      atMost: 'info',
      atCall: true,
      once: `${found?.from ?? ''} ${found?.to ?? ''}`,
      ...(purpose ? { purpose } : {}),
    };
  },
});

function isIdentifier({ source }: Flow): boolean {
  return source.kind === 'personal-data' && isInternalId(source.detail);
}

/** The two purposes, both declared; null where they agree, or the configuration allows the category for the second one. */
function mismatch(flow: Flow, { purpose, purposeOfOrigin }: FlowContext): { from: string; to: string } | null {
  const to = purpose();
  if (to?.from !== 'declared') return null;
  const from = purposeOfOrigin();
  if (from?.from !== 'declared' || from.key === to.key) return null;
  return flow.source.kind === 'personal-data' && to.fit(flow.source.detail) === 'allowed'
    ? null
    : { from: from.key, to: to.key };
}
