import type { FileEdits, TextEdit } from './text-range.js';

/** Edits collected file by file, of which no two touch the same text. */
export interface EditPlan {
  readonly files: Map<string, TextEdit[]>;
}

export function emptyPlan(): EditPlan {
  return { files: new Map() };
}

/**
 * Takes all edits of a fix into the plan, or none: a fix is only right as a whole. An edit that is already there word by word
 * (two fixes add the same import) is shared; one that touches another's text makes the fix wait for the next round.
 */
export function addToPlan(plan: EditPlan, fix: FileEdits): boolean {
  for (const [file, edits] of fix) {
    const taken = plan.files.get(file) ?? [];
    if (edits.some((edit) => taken.some((other) => !isSame(edit, other) && touches(edit, other)))) return false;
  }
  for (const [file, edits] of fix) {
    const taken = plan.files.get(file) ?? [];
    taken.push(...edits.filter((edit) => !taken.some((other) => isSame(edit, other))));
    plan.files.set(file, taken);
  }
  return true;
}

/** The text after its edits. Offsets count UTF-16 code units of the text before; the edits do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((left, right) => left.start - right.start || left.end - right.end)) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}

function isSame(left: TextEdit, right: TextEdit): boolean {
  return left.start === right.start && left.end === right.end && left.text === right.text;
}

/** Whether two edits share text, or insert at the same place, where their order would be a guess. */
function touches(left: TextEdit, right: TextEdit): boolean {
  if (left.start === right.start) return true;
  return left.start < right.end && right.start < left.end;
}
