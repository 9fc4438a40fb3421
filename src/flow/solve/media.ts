import {
  isMarkingName,
  isStrippingName,
  markingCalls,
  markingPackages,
} from '../../knowledge/decisions/marking-words.js';
import { functionAround, kindOf, operand, startOf } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks } from './carried.js';
import { recordEffect } from './effects.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { functionKey } from './summary.js';
import { clearMarks } from './traces.js';
import { Cleared } from './marks.js';
import { type AnyMark, hole, nothing, textValue, unionMarks, unknownValue, type Value } from './value.js';

/** The name under which a picture at work goes (`sharp(input).resize(…)`): calls on it give it back. */
const picture = 'picture at work';

/** Calls that keep what is written into a picture, or write it. */
const keeping = /^(keepMetadata|withMetadata|keepExif|withExif|withExifMerge|keepXmp|withXmp)$/;
const finishing = /^(toBuffer|toFile|pipe|getBuffer|getBufferAsync|getBase64|getBase64Async|write|writeAsync)$/;
const asking = /^(metadata|stats|clone|getWidth|getHeight|hash)$/;

/**
 * What a call does to generated media: it marks them for machines, works on a picture (most libraries drop what is written
 * into it unless told otherwise), or takes the marks out. Null for all other calls.
 */
export function mediaStep(
  frame: Frame,
  name: string,
  result: Value,
  args: readonly Argument[],
  node: number,
): Value | null {
  const callee = operand(frame.facts, node, 0);
  const called = frame.values.get(callee) ?? nothing;
  if (marks(frame, name, callee, called)) {
    noteMarking(frame, node);
    const carried = unionMarks(result.marks, carriedBy(frame, args));
    return {
      atoms: result.atoms.length > 0 ? result.atoms : textValue(hole).atoms,
      marks: clearMarks(carried, Cleared.marked),
    };
  }
  if (isStrippingName(name)) {
    const carried = unionMarks(result.marks, carriedBy(frame, args)).filter(isMedia);
    recordLoss(frame, name, carried, node);
    return carried.length === 0
      ? null
      : { atoms: result.atoms, marks: clearMarks(unionMarks(result.marks, carried), Cleared.marked) };
  }
  if (opensPicture(called))
    return { atoms: unknownValue([picture]).atoms, marks: carriedBy(frame, args).filter(isMedia) };
  const subject =
    kindOf(frame.facts, callee) === Kind.Member ? frame.values.get(operand(frame.facts, callee, 0)) : undefined;
  return subject && isPicture(subject) ? pictureStep(frame, name, subject, node) : null;
}

function pictureStep(frame: Frame, name: string, subject: Value, node: number): Value | null {
  if (keeping.test(name)) return { atoms: subject.atoms, marks: clearMarks(subject.marks, Cleared.marked) };
  if (!finishing.test(name)) return asking.test(name) && name !== 'clone' ? null : subject;
  recordLoss(frame, name, subject.marks, node);
  return { atoms: unknownValue(['buffer']).atoms, marks: clearMarks(subject.marks, Cleared.marked) };
}

/** Where marks of a generated picture may be lost. */
function recordLoss(frame: Frame, name: string, marks: readonly AnyMark[], node: number): void {
  const lost = marks.filter((mark) => (mark.cleared & Cleared.marked) === 0);
  if (lost.length === 0) return;
  const part = {
    role: { kind: 'metadata-loss' } as const,
    value: { atoms: [], marks: lost },
    place: siteOf(frame, node),
    handed: false,
    labelled: false,
    fresh: true,
  };
  recordEffect(frame, { name, family: 'transform', recipient: '' }, [part], node, false);
}

function marks(frame: Frame, name: string, callee: number, called: Value): boolean {
  if (isMarkingName(name)) return true;
  if (
    called.atoms.some((atom) => atom.kind === 'closure' && frame.solver.marking.has(functionKey(atom.file, atom.index)))
  )
    return false;
  if (!markingCalls.test(name)) return false;
  const subject =
    kindOf(frame.facts, callee) === Kind.Member ? frame.values.get(operand(frame.facts, callee, 0)) : called;
  return (
    (subject?.atoms.some((atom) => atom.kind === 'package' && markingPackages.test(atom.path)) ?? false) ||
    (kindOf(frame.facts, callee) === Kind.Member &&
      frame.facts.specifiers.some((specifier) => markingPackages.test(specifier)))
  );
}

/** The function at hand marks media, and so does what it is inlined in. */
function noteMarking(frame: Frame, node: number): void {
  const { file } = frame.facts;
  frame.solver.marking.add(functionKey(file, functionAround(frame.facts, startOf(frame.facts, node))));
}

function opensPicture(called: Value): boolean {
  return called.atoms.some(
    (atom) => atom.kind === 'package' && /^(sharp(\.default)?|jimp\..*(read|fromBuffer))$/i.test(atom.path),
  );
}

function isPicture(value: Value): boolean {
  return value.atoms.some((atom) => atom.kind === 'unknown' && atom.owners[0] === picture);
}

function carriedBy(frame: Frame, args: readonly Argument[]): readonly AnyMark[] {
  return args.reduce<readonly AnyMark[]>((all, argument) => unionMarks(all, carriedMarks(frame, argument.value)), []);
}

function isMedia(mark: AnyMark): boolean {
  return mark.kind === 'symbol' || (mark.kind === 'ai-output' && /^(image|audio|video)$/.test(mark.detail));
}
