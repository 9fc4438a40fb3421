import { ownerContext } from './owners.js';
import type { IdentifierContext } from './match-identifier.js';
import { personIndex } from './person-names.js';
import { tokens, wordSet } from './tokens.js';

/** Nouns that stand for a number about somebody. */
const scoreNouns = wordSet(
  'score scoring probability propensity likelihood wahrscheinlichkeit bewertung scores punktzahl',
);
/** Nouns that do so only on a person. */
const personScoreNouns = wordSet('rating grade prediction risk rank tier odds');
/** What such a number is about; these make it one about a person wherever it stands. */
const sureTopics = wordSet(`
  lead churn credit fraud propensity conversion schufa bonitaets bonitaet kunden creditworthiness default applicant
  candidate customer user subscriber buying purchase abwanderungs kauf betrugs kredit prospect
`);
/** What it is about when a person is near. */
const topics = wordSet(`
  risk engagement fit intent quality match matching priority trust reputation health loyalty ltv rfm activity icp bant
  composite total overall final raw base new updated current predicted computed calculated behaviour behavior behavioral
  demographic firmographic affinity interest response value retention satisfaction personality ai model ml llm qualification
`);
const compounds =
  /^(?:lead|kunden|schufa|bonitaets|risiko|kredit|betrugs|abwanderungs|kauf|churn|kunde|wechsel)(?:score|scoring|bewertung|wahrscheinlichkeit|wert|index|punktzahl|punkte)$/u;
const contextualCompounds = /^(?:risiko)(?:score|bewertung|wert)$/u;
/** Functions and files whose business is scoring people. */
const scoringVerbs = wordSet(
  'score scoring rate rank qualify predict evaluate assess bewerte berechne classify compute calculate',
);

/** A function or file about scoring: scoreLead, computeLeadScore, lead-scoring. */
function isScoringPlace(owner: string): boolean {
  const parts = tokens(owner);
  const first = parts[0] ?? '';
  if (parts.length > 1 && scoringVerbs.has(first) && personIndex(parts.slice(1)) >= 0) {
    return true;
  }
  return parts.some((part, index) => scoreNouns.has(part) && sureTopics.has(parts[index - 1] ?? ''));
}

/**
 * Whether a name stands for a score about a person: leadScore, churnProbability, creditScore; a bare `score` only on a
 * person or within a scoring function. scrollScore, testScore, scoreboard, minScore are none.
 */
export function matchScoreName(name: string, context: IdentifierContext): 'certain' | 'medium' | null {
  if (!['number', 'unknown', 'string', 'object'].includes(context.type)) {
    return null;
  }
  const parts = tokens(name);
  const last = parts.at(-1) ?? '';
  if (compounds.test(last) && parts.length === 1) {
    return contextualCompounds.test(last) ? 'medium' : 'certain';
  }
  const isScore = scoreNouns.has(last);
  if (!isScore && !personScoreNouns.has(last)) {
    return null;
  }
  const before = parts.slice(0, -1);
  const owners = ownerContext(context.owners);
  const person = owners.person !== null || context.owners.some(isScoringPlace);
  const topic = before.at(-1);
  if (topic === undefined) {
    if (!isScore && owners.person !== 'near') {
      return null;
    }
    return owners.person === 'near' ? 'certain' : person && !owners.vetoed ? 'medium' : null;
  }
  if (before.some((part) => ['min', 'max', 'threshold', 'avg', 'average', 'mean', 'test', 'unit'].includes(part))) {
    return null;
  }
  if (sureTopics.has(topic) || personIndex(before) >= 0) {
    return isScore || last === 'risk' || last === 'rating' || last === 'prediction' ? 'certain' : null;
  }
  if (!topics.has(topic)) {
    return null;
  }
  if (last === 'tier' || last === 'rank' || last === 'odds') {
    return null;
  }
  return person ? 'certain' : topic === 'risk' && isScore ? 'medium' : null;
}
