import { matchScoreName } from '../../knowledge/personal-data/match.js';
import { functionView, kindOf, operand, textOperand, variableName } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { isThing, namesAround } from './decision-subject.js';
import { type Frame, isConstant, siteOf } from './frame.js';
import { extendTrace } from './trace.js';
import type { Mark } from './marks.js';
import { hole, type Value, withMarks } from './value.js';

const scoreLike = /scor|probab|likelihood|propensity|rating|risk|prediction|wahrscheinlich|bewertung|punkt|bonit/i;

const scoreVerbs =
  /^(get|compute|calculate|calc|predict|estimate|determine|fetch|load|derive|berechne|ermittle)_?(?=[A-Z_])/;

/** Source of a score that the program computes itself. */
export const ownScore = 'own';

/** Scores of a search or a comparison rank texts, not persons. */
const matching =
  /search|match|fuzzy|sort|filter|similar|duplicat|dedup|relevan|suggest|autocomplete|completeness|detect|parse|highlight/i;

/** Whether a name stands for a score about a person where it is used: on its own, or by the functions around it. */
export function scoreNamed(frame: Frame, name: string): 'certain' | 'medium' | null {
  if (!scoreLike.test(name)) return null;
  const around = namesAround(frame);
  if ([name, ...around].some((other) => matching.test(other))) return null;
  const owners = around.some(isThing) ? [] : around.filter((owner) => owner !== '' && owner !== name);
  const found = matchScoreName(name, { owners, type: 'unknown', role: 'variable' });
  return found === 'medium' && scoreOfFunction(functionNameOf(frame)) === 'certain' ? 'certain' : found;
}

/** What the name of a function says that it computes. */
function scoreOfFunction(name: string): 'certain' | 'medium' | null {
  const bare = name.replace(scoreVerbs, '').replace(/^./, (letter) => letter.toLowerCase());
  return matchScoreName(bare, { owners: [], type: 'unknown', role: 'variable' });
}

/** Nothing but what stands in the code. */
export function isFixed(value: Value): boolean {
  return isConstant(value) && value.atoms.every((atom) => atom.kind !== 'text' || !atom.text.includes(hole));
}

/** A score that the code computes by itself, from whatever it is made of: `let score = 0; … score += 20`. */
export function withOwnScore(frame: Frame, name: string, value: Value, node: number): Value {
  if (!scoreLike.test(name) || value.marks.some(isScore)) return value;
  const found = scoreNamed(frame, name);
  return found ? scored(frame, name, value, node, found) : value;
}

/** What a function gives back whose name says that it computes a score: `computeCreditScore(applicant)`. */
export function withScoreOf(frame: Frame, called: string, value: Value, node: number): Value {
  if (!scoreLike.test(called) || !scoreVerbs.test(called) || value.marks.some(isScore) || isFixed(value)) return value;
  if (value.atoms.some((atom) => atom.kind === 'object')) return value;
  const name = called.replace(scoreVerbs, '').replace(/^./, (letter) => letter.toLowerCase());
  const found = matchScoreName(name, { owners: namesAround(frame), type: 'unknown', role: 'variable' });
  return found ? scored(frame, called, value, node, found) : value;
}

function scored(frame: Frame, name: string, value: Value, node: number, found: 'certain' | 'medium'): Value {
  const mark: Mark = {
    kind: 'score',
    detail: name,
    cleared: 0,
    implicit: false,
    certain: found === 'certain',
    trace: extendTrace(null, siteOf(frame, node), 'score', name),
    source: ownScore,
  };
  return withMarks(value, [mark]);
}

function isScore(mark: Value['marks'][number]): boolean {
  return (mark.kind === 'score' || mark.kind === 'ai-output') && !mark.implicit;
}

/** Name of what an assignment or a declaration gives a value to. */
export function targetName(frame: Frame, pattern: number): string {
  const { facts } = frame;
  switch (kindOf(facts, pattern)) {
    case Kind.VariablePattern:
      return variableName(facts, operand(facts, pattern, 0));
    case Kind.TargetPattern: {
      const member = operand(facts, pattern, 0);
      return kindOf(facts, member) === Kind.Member ? textOperand(facts, member, 1) : '';
    }
    default:
      return '';
  }
}

/** Name of the function that is at work; of a nameless one that of the next around it. */
export function functionNameOf(frame: Frame): string {
  let index = frame.functionIndex;
  for (let depth = 0; depth < 3; depth++) {
    const view = functionView(frame.facts, index);
    if (view.name !== '' || index === 0) return view.name;
    index = view.parent;
  }
  return '';
}
