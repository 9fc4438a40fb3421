import type { Argument, Frame } from './frame.js';
import { siteOf } from './frame.js';
import { mentions } from './decision-subject.js';
import { addSpot, seeSpot } from './spots.js';
import { passMarks } from './traces.js';
import { siteKey } from './trace.js';
import type { Mark } from './marks.js';
import type { AnyMark, Value } from './value.js';

/** What is read as JSON from what a model has written; whether somebody looks at its shape is known at the end. */
export function readFromModel(frame: Frame, marks: readonly AnyMark[], node: number): readonly AnyMark[] {
  const written = marks.find(isWritten);
  if (!written) return marks;
  if (!frame.solver.spots.has(`validated|${siteKey(written.trace.origin)}|`))
    seeSpot(frame, 'unvalidated', node, { name: written.source });
  return passMarks(marks, siteOf(frame, node), 'parsed', '');
}

function isWritten(mark: AnyMark): mark is Mark {
  return mark.kind === 'ai-output' && !mark.implicit && (mark.detail === 'text' || mark.detail === 'structured');
}

/** The answer is held to a schema, or its shape is looked at: all places it was read at are checked. */
export function seeValidated(frame: Frame, value: Value): void {
  for (const mark of value.marks) {
    if (mark.kind !== 'ai-output') continue;
    for (let at: Mark['trace'] | null = mark.trace; at; at = at.previous)
      if (at.step === 'parsed') addSpot(frame.solver, 'validated', at.site, frame.activation.key);
  }
}

const checks =
  /^(includes|has)$|^(safe_?)?(parse|decode|validate|assert|check|ensure|verify|coerce|is|guard|cast|strict|conform|valid)(?![a-z])|schema|valid/i;

/** A function that checks by its name is given what a model has answered. */
export function recordCheck(frame: Frame, name: string, args: readonly Argument[]): void {
  if (!checks.test(name)) return;
  for (const argument of args) seeValidated(frame, argument.value);
}

const schemas =
  /json_?schema|zodResponseFormat|zodTextFormat|response_?schema|output_?schema|outputFormat|^schema$|^strict$|guided_json|withStructuredOutput|^format$/i;

/** A model that is bound to a schema answers in its shape. */
export function recordBoundModel(frame: Frame, args: readonly Argument[], node: number): void {
  if (args.some((argument) => mentions(frame, argument.node, schemas)))
    addSpot(frame.solver, 'validated', siteOf(frame, node), frame.activation.key);
}
