import { isRefusalText, namesContest } from '../../knowledge/decisions/refusal-text.js';
import { textsOf } from './concatenate.js';
import { noticeName } from './decision-guards.js';
import { recordDecision } from './decisions.js';
import { mentions } from './decision-subject.js';
import type { Argument, Frame } from './frame.js';
import { namesReason } from './records.js';
import { hole, type Value } from './value.js';

/** A message that tells a person of a refusal: where a score or a model sent it, it is a decision that takes effect. */
export function recordNotice(frame: Frame, contents: readonly Value[], args: readonly Argument[], node: number): void {
  const texts = contents.map((value) => textsOf(value));
  const said = texts.map((alternatives) => alternatives.join('\n')).join('\n');
  if (said.length < 12 || !isRefusalText(said)) return;
  // What a hole may hold is not known: the rest of the text could be there.
  const open = texts.some((alternatives) => alternatives.length === 0 || alternatives.some((text) => mostlyOpen(text)));
  const contestable = open || namesContest(said) || args.some((argument) => mentions(frame, argument.node, wayOut));
  const explained = args.some((argument) => namesReason(frame, argument.node, 0));
  recordDecision(frame, { action: 'reject', marks: [], contestable, explained }, noticeName.slice(9), node);
}

/** Values whose name says that they hold such a way. */
const wayOut = /appeal|contest|objection|contact|support|reply_?to|review(Url|Link)|widerspr|einspruch|kontakt/i;

function mostlyOpen(text: string): boolean {
  return text.replaceAll(hole, '').trim().length < 20 && text.includes(hole);
}
