import { type Frame, siteOf } from './frame.js';
import { keysField, objectFields, spreadField } from './members.js';
import { passMarks } from './traces.js';
import { type AnyMark, hole, textValue, unionMarks, type Value } from './value.js';

const mostAlternatives = 4;

const longestText = 8000;

/** The values as one string. */
export function concatenate(frame: Frame, parts: readonly Value[], node: number): Value {
  let texts = [''];
  let marks: readonly AnyMark[] = [];
  for (const part of parts) {
    marks = unionMarks(marks, stringMarks(frame, part));
    const alternatives = textsOf(part);
    texts = texts
      .flatMap((before) => alternatives.map((text) => (before + text).slice(0, longestText)))
      .slice(0, mostAlternatives);
  }
  return {
    atoms: texts.flatMap((text) => textValue(text).atoms),
    marks: passMarks(marks, siteOf(frame, node), 'template', ''),
  };
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
