import { createHash } from 'node:crypto';
import type { Finding } from '../base/finding.js';
import type { Message } from '../base/message.js';
import { siteKey } from '../flow/solve/trace.js';
import { byPlace, type Draft, levels } from './drafts.js';

/** Findings out of all drafts: one per cause and place, sorted by file, line, column and rule. */
export function findingsOf(drafts: readonly Draft[]): Finding[] {
  return withFingerprints(mergeByPlace(oneCause(drafts)).sort((a, b) => byPlace(a.finding, b.finding)));
}

/** Where a whole record goes out, its fields are not reported beside it. */
function oneCause(drafts: readonly Draft[]): Draft[] {
  const whole = new Set(
    drafts.filter((draft) => draft.finding.ruleId === 'pii-whole-object-to-sink').map((draft) => siteKey(draft.place)),
  );
  return drafts.filter(
    (draft) =>
      draft.finding.ruleId === 'pii-whole-object-to-sink' ||
      !(draft.finding.ruleId.startsWith('pii-') && whole.has(siteKey(draft.place))),
  );
}

/** Several categories at one place are one finding that names them all. */
function mergeByPlace(drafts: readonly Draft[]): Draft[] {
  const merged = new Map<string, Draft>();
  for (const draft of drafts) {
    const { file, range, ruleId } = draft.finding;
    const key = `${file}:${range.start.line}:${range.start.column}:${ruleId}`;
    const before = merged.get(key);
    if (!before) {
      merged.set(key, draft);
      continue;
    }
    const [stronger, weaker] =
      levels.indexOf(draft.finding.severity) > levels.indexOf(before.finding.severity)
        ? [draft, before]
        : [before, draft];
    const categories = [...new Set([...stronger.finding.categories, ...weaker.finding.categories])].sort();
    merged.set(key, {
      ...stronger,
      finding: { ...stronger.finding, categories, message: withCategories(stronger.finding.message, categories) },
    });
  }
  return [...merged.values()];
}

function withCategories(message: Message, categories: readonly string[]): Message {
  if (categories.length < 2 || message.data?.['category'] === undefined) return message;
  const [first = '', ...rest] = categories;
  const joined = rest.reduce<Message>(
    (left, right) => ({ id: 'and', data: { first: left, second: { id: `category.${right}` } } }),
    { id: `category.${first}` },
  );
  return { ...message, data: { ...message.data, category: joined } };
}

/** Fingerprint: rule, path, enclosing symbol, sink, source kind, and the how-many-eth of these in order of lines. */
function withFingerprints(drafts: readonly Draft[]): Finding[] {
  const counts = new Map<string, number>();
  return drafts.map(({ finding, identity: own }) => {
    const identity = [finding.ruleId, finding.file, ...own].join('\u0001');
    const ordinal = counts.get(identity) ?? 0;
    counts.set(identity, ordinal + 1);
    const fingerprint = createHash('sha256').update(`${identity}\u0001${ordinal}`).digest('hex').slice(0, 32);
    return { ...finding, fingerprint };
  });
}
