import { objectFields } from './object-fields.js';
import { type Frame, siteOf } from './frame.js';
import { keysField, readMember, spreadField } from './members.js';
import { passMarks } from './traces.js';
import { type AnyMark, hole, ofAtom, textValue, unionAll, unionMarks, type Value, withMarks } from './value.js';

const mostAlternatives = 4;

const longestText = 8000;

/** The values as one string; `names` are those of the expressions, for the holes. */
export function concatenate(frame: Frame, parts: readonly Value[], node: number, names: readonly string[] = []): Value {
  let texts: readonly TextPiece[] = [{ text: '', holes: [] }];
  let marks: readonly AnyMark[] = [];
  parts.forEach((given, index) => {
    const part = asText(frame, given, node);
    marks = unionMarks(marks, stringMarks(frame, part));
    const alternatives = piecesOf(part, names[index] ?? '');
    texts = texts
      .flatMap((before) =>
        alternatives.map((piece) => ({
          text: (before.text + piece.text).slice(0, longestText),
          holes: piece.holes.length > 0 ? [...before.holes, ...piece.holes] : before.holes,
        })),
      )
      .slice(0, mostAlternatives);
  });
  return {
    atoms: texts.flatMap(({ text, holes }) => textWithHoles(text, holes).atoms),
    marks: passMarks(marks, siteOf(frame, node), 'template', ''),
  };
}

/** An object with a `toString` or `valueOf` of its own becomes what that gives, an error its message. */
export function asText(frame: Frame, value: Value, node: number): Value {
  const parts = value.atoms.map((atom): Value => {
    const info = atom.kind === 'object' ? frame.solver.objects[atom.id] : undefined;
    if (info?.kind === 'error') return readMember(frame, ofAtom(atom), 'message', node);
    if (info?.kind !== 'object' && info?.kind !== 'instance') return ofAtom(atom);
    const method = ['toString', 'valueOf']
      .map((name) => readMember(frame, ofAtom(atom), name, node))
      .find((member) => member.atoms.some((each) => each.kind === 'closure'));
    return method ? frame.solver.interpreter.call(frame, method, ofAtom(atom), [], node) : ofAtom(atom);
  });
  return parts.every((part, index) => part.atoms.length === 1 && part.atoms[0] === value.atoms[index])
    ? value
    : withMarks(unionAll(parts), value.marks);
}

/** A string with the names of the expressions at its holes. */
export interface TextPiece {
  readonly text: string;
  readonly holes: readonly string[];
}

/** The strings a value may become; `name` is that of the expression, for a hole. */
export function piecesOf(value: Value, name: string): readonly TextPiece[] {
  return textsOf(value).map((text) => {
    if (text === hole) return { text, holes: [name] };
    const atom = value.atoms.find((candidate) => candidate.kind === 'text' && candidate.text === text);
    return { text, holes: atom?.kind === 'text' ? (atom.holes ?? []) : [] };
  });
}

export function textWithHoles(text: string, holes: readonly string[]): Value {
  const value = textValue(text);
  const [atom] = value.atoms;
  return holes.length > 0 && atom?.kind === 'text' ? { atoms: [{ ...atom, holes }], marks: [] } : value;
}

/** The strings a value may become, with a hole for what is not constant. */
export function textsOf(value: Value): string[] {
  const texts = value.atoms.map((atom) => {
    if (atom.kind === 'text') return atom.text;
    if (atom.kind === 'constant') return atom.value === undefined || atom.value === null ? '' : String(atom.value);
    return hole;
  });
  const distinct = [...new Set(texts)].slice(0, mostAlternatives);
  return distinct.length > 0 ? distinct : [hole];
}

/** What a value carries into a string: its own marks; an array its elements'; URLs and their parameters all; other objects nothing. */
export function stringMarks(frame: Frame, value: Value): readonly AnyMark[] {
  let marks = value.marks;
  for (const atom of value.atoms) {
    if (atom.kind === 'symbol')
      marks = unionMarks(marks, [{ kind: 'symbol', symbol: atom, cleared: 0, implicit: false, trace: null }]);
    else if (atom.kind === 'object' && isListed(frame, atom.id)) {
      for (const [name, element] of objectFields(frame, atom.id) ?? [])
        for (const inner of name === spreadField ? fieldsOf(frame, element) : [element])
          marks = unionMarks(marks, stringMarks(frame, inner));
    }
  }
  return marks;
}

function isListed(frame: Frame, id: number): boolean {
  const kind = frame.solver.objects[id]?.kind;
  return kind === 'array' || (kind === 'collection' && objectFields(frame, id)?.has(keysField) !== true);
}

/** What parameters were made from: the record's fields, else the value itself. */
function fieldsOf(frame: Frame, value: Value): readonly Value[] {
  const fields = value.atoms.flatMap((atom) =>
    atom.kind === 'object' ? [...(objectFields(frame, atom.id)?.values() ?? [])] : [],
  );
  return fields.length > 0 ? fields : [value];
}
