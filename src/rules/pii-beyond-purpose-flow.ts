import type { Severity } from '../base/finding.js';
import type { Flow } from '../flow/flow.js';
import { fieldOf, isAnalytics, isHandedOver } from '../flow/sent-field.js';
import { isFreeText, isInternalId } from '../knowledge/personal-data/match.js';
import { namesCategory } from '../knowledge/personal-data/named-category.js';
import { isSpecial } from '../knowledge/personal-data/special.js';
import { categoryMessage, type FlowContext, flowRule } from './rule.js';

/**
 * A field goes to a recipient although the purpose in force does not need it, or the configuration does not name its
 * category for that recipient (GDPR Art. 5(1)(c), 25; CJEU C-394/23, C-446/21).
 */
export const piiBeyondPurposeFlow = flowRule({
  id: 'pii-beyond-purpose',
  from: ['personal-data'],
  to: ['recipient', 'person-facing'],
  unless: ['redacted'],
  where: (flow, context) =>
    isHandedOver(flow) &&
    !isAnalytics(flow) &&
    !isEnrichment(flow) &&
    !isInternalId(flow.source.detail) &&
    !isSpecial(flow.source.detail) &&
    judged(flow, context) !== null,
  fixes: ['drop-from-payload'],
  report: (flow, context) => {
    const { source, sink } = flow;
    const purpose = context.purpose();
    const excess = judged(flow, context);
    const data = { field: fieldOf(flow), category: categoryMessage(source.detail), recipient: nameOf(sink) };
    if (excess === 'not-agreed' || excess === null || purpose === null)
      return { id: 'rule.pii-beyond-purpose.not-agreed', data, categories: [source.detail] };
    return {
      id: 'rule.pii-beyond-purpose.sent',
      data: {
        ...data,
        purpose: purpose.key,
        origin: { id: `purpose.${purpose.from}` },
        fit: { id: `fit.${excess}` },
      },
      categories: [source.detail],
      purpose,
      certain: purpose.certain,
      ...ceiling(excess, source.detail),
    };
  },
});

/** What is too much about it; null where nothing is. Inferred purposes only speak of what they rarely need. */
function judged(flow: Flow, { terms, purpose }: FlowContext): 'not-agreed' | 'rarelyNeeded' | 'questionable' | null {
  const { detail } = flow.source;
  const agreed = terms();
  if (namesCategory(agreed?.categories, detail)) return null;
  if (agreed?.categories) return 'not-agreed';
  const inForce = purpose();
  const fit = inForce?.fit(detail);
  // A hash that matches people is what it is made for; whether they agreed is asked elsewhere.
  if (flow.guards.hashed && inForce?.from === 'inferred') return null;
  if (fit === 'rarelyNeeded') return fit;
  return fit === 'questionable' && inForce?.from === 'declared' ? fit : null;
}

function ceiling(excess: 'rarelyNeeded' | 'questionable', category: string): { readonly atMost?: Severity } {
  return excess === 'questionable' || isFreeText(category) ? { atMost: 'info' } : {};
}

function isEnrichment({ sink: { role } }: Flow): boolean {
  return role.kind === 'recipient' && role.recipientKind === 'enrichment';
}

function nameOf(sink: Flow['sink']): string {
  return sink.recipient === '' ? sink.name : sink.recipient;
}
