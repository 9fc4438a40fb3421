import { type Atom, hole, type Value } from './value.js';

/** All constant strings the value may be; null when it may be something else. */
export function constantTexts(value: Value): readonly string[] | null {
  const texts: string[] = [];
  for (const atom of value.atoms) {
    if (atom.kind === 'text' && !atom.text.includes(hole)) texts.push(atom.text);
    else if (atom.kind === 'constant') texts.push(String(atom.value));
    else return null;
  }
  return texts.length > 0 ? texts : null;
}

/** The one constant string the value is, or null. */
export function constantText(value: Value): string | null {
  const only = value.atoms.length === 1 ? value.atoms[0] : undefined;
  return only?.kind === 'text' && !only.text.includes(hole) ? only.text : null;
}

/** Whether the value is true, false, or undecided (null), judged by constants and kinds of atoms. */
export function truthiness(value: Value): boolean | null {
  let result: boolean | null = null;
  for (const atom of value.atoms) {
    const truth = atomTruth(atom);
    if (truth === null || (result !== null && result !== truth)) return null;
    result = truth;
  }
  return result;
}

function atomTruth(atom: Atom): boolean | null {
  switch (atom.kind) {
    case 'constant':
      return Boolean(atom.value);
    case 'text':
      return atom.text === hole ? null : atom.text.length > 0;
    case 'object':
    case 'closure':
    case 'class':
    case 'module':
      return true;
    default:
      return null;
  }
}
