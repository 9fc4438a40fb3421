import type { Message } from '../base/message.js';
import { projectRule } from './rule.js';

/** Two or more of the criteria of WP248 rev.01 make an impact assessment likely (GDPR Art. 35). */
export const dpiaHint = projectRule({
  id: 'dpia-hint',
  report: ({ systems }) =>
    systems
      .filter(({ signals, entry }) => signals.length >= 2 && entry.dpia === undefined)
      .map((system) => ({ at: { kind: 'entry' as const, system }, data: { signals: listed(system.signals) } })),
});

function listed([first = '', ...rest]: readonly string[]): Message {
  return rest.reduce<Message>(
    (left, right) => ({ id: 'and', data: { first: left, second: { id: `signal.${right}` } } }),
    { id: `signal.${first}` },
  );
}
