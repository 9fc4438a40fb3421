import type { Flow } from '../flow/flow.js';
import { isInternalId } from '../knowledge/personal-data/match.js';
import { flowRule } from './rule.js';

/** Personal data becomes part of a model or of a vector store (GDPR Art. 5(1)(b), 6(4), 17; EDPB Opinion 28/2024). */
export const trainingOnPersonalData = flowRule({
  id: 'training-on-personal-data',
  from: ['personal-data', 'person-object'],
  to: ['training', 'store'],
  unless: ['redacted'],
  where: (flow) => isKept(flow) && !(flow.source.kind === 'personal-data' && isInternalId(flow.source.detail)),
  fixes: [],
  report: ({ source }) => ({
    data: {},
    categories: source.kind === 'personal-data' ? [source.detail] : [],
    atMost: 'info',
    atCall: true,
  }),
});

/** In a model that is trained, or in an index of embeddings, from which a person is hard to erase. */
function isKept({ sink, trace }: Flow): boolean {
  if (sink.role.kind === 'training') return true;
  return sink.role.kind === 'store' && (sink.role.vectors === true || isEmbedded(trace));
}

function isEmbedded(trace: Flow['trace']): boolean {
  for (let at: Flow['trace'] | null = trace; at; at = at.previous) if (at.step === 'embedded') return true;
  return false;
}
