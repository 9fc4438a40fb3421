import type { Flow } from '../flow/flow.js';
import { category } from '../knowledge/personal-data/categories.js';
import { isFreeText } from '../knowledge/personal-data/match.js';
import { categoryMessage, flowRule } from './rule.js';

/** Personal data in an address, which is logged, kept in histories and passed on as referrer (GDPR Art. 5(1)(f), 25, 32). */
export const piiInUrl = flowRule({
  id: 'pii-in-url',
  from: ['personal-data'],
  to: ['url'],
  unless: ['redacted', 'hashed'],
  where: (flow) => flow.sink.family !== 'vendor' && tellsWho(flow),
  fixes: ['replace-by-id'],
  report: ({ source }) => ({
    data: { category: categoryMessage(source.detail) },
    categories: [source.detail],
    ...(isFreeText(source.detail) ? { atMost: 'info' } : {}),
  }),
});

/**
 * Ids and tokens belong into addresses; countries, languages, companies and topics say little of a person; pictures and
 * profiles are addresses themselves, and public ones.
 */
function tellsWho({ source: { detail } }: Flow): boolean {
  return category(detail)?.risk !== 'low' && !ordinary.test(detail);
}

const ordinary =
  /^(id\.|beh\.|online\.(?!ipAddress)|pref\.|profile\.segment|loc\.coarse|fin\.(purchaseHistory|wallet)|event\.|identity\.username|contact\.socialProfile|content\.(photo|voice|document|review|notes))/;
