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

const environment = /(^|\.)env\./;

/** Names that are written in the code, or stand in the environment under a constant one. */
export function constantNames(value: Value): readonly string[] {
  return value.atoms.flatMap((atom) => {
    if (atom.kind === 'text') return atom.text === '' || atom.text.includes(hole) ? [] : [atom.text];
    return atom.kind === 'global' && environment.test(atom.path) ? [atom.path] : [];
  });
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

/** The one name under which a property is read or written, or null: a text, a number, or a symbol that everybody knows. */
export function constantKey(value: Value): string | null {
  const only = value.atoms.length === 1 ? value.atoms[0] : undefined;
  if (only?.kind === 'constant' && typeof only.value === 'number') return String(only.value);
  if (only?.kind === 'global' && only.path.startsWith('Symbol.')) return `@@${only.path}`;
  return constantText(value);
}

const mostNames = 8;

/** All names that a computed property may have; null when one of them is not known. */
export function constantKeys(value: Value): readonly string[] | null {
  const names = value.atoms.map((atom) => constantKey({ atoms: [atom], marks: [] }));
  return names.length > 0 && names.length <= mostNames && names.every((name) => name !== null) ? names : null;
}

/** Whether the value is null or undefined, is not, or is undecided (null). */
export function nullishness(value: Value): boolean | null {
  let result: boolean | null = null;
  for (const atom of value.atoms) {
    if (atom.kind === 'text' ? atom.text === hole : !exact.has(atom.kind)) return null;
    const missing = atom.kind === 'constant' && (atom.value === undefined || atom.value === null);
    if (result !== null && result !== missing) return null;
    result = missing;
  }
  return result;
}

const exact: ReadonlySet<string> = new Set(['constant', 'text', 'object', 'closure', 'class', 'module']);
