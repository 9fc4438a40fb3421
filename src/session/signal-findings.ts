import { consentBundles } from '../flow/consent-bundles.js';
import { consentDefaults } from '../flow/consent-defaults.js';
import { consentSignals } from '../flow/consent-signals.js';
import type { ConsentState, SchemaText } from '../flow/consent-state.js';
import { rangeOf } from '../flow/facts-reader.js';
import { schemaDefaults } from '../flow/schema-defaults.js';
import type { Signal } from '../flow/signal.js';
import { lineMap } from '../program/line-map.js';
import { signalRules } from '../rules/all-rules.js';
import { type Draft, draftOf, type Judging } from './drafts.js';
import type { TextRange } from '../base/text-range.js';

/** What the rules over places say of all files. */
export function signalFindings(judging: Judging, schemas: readonly SchemaText[], state: ConsentState): Draft[] {
  const { program } = judging;
  const drafts: Draft[] = [];
  const judge = (signal: Signal, range: TextRange): void => {
    for (const rule of signalRules) {
      if (!rule.on.includes(signal.kind) || !(rule.where?.(signal, state) ?? true)) continue;
      const draft = draftOf(judging, {
        rule,
        report: rule.report(signal),
        place: { file: signal.file, node: signal.start },
        range,
        identity: [signal.holder, signal.kind, signal.name],
        certain: signal.certain,
      });
      if (draft) drafts.push(draft);
    }
  };
  for (const { file, text } of schemas) {
    const lines = lineMap(text);
    for (const signal of schemaDefaults(file, text)) judge(signal, lines.range(signal.start, signal.end));
  }
  for (const file of program.files) {
    const facts = program.facts(file);
    if (!facts) continue;
    for (const signal of [...consentDefaults(facts), ...consentSignals(facts), ...consentBundles(facts)])
      judge(signal, rangeOf(facts, signal.start, signal.end));
  }
  return drafts;
}
