import { wordSet } from './tokens.js';

/** Nouns that stand for a number about somebody. */
export const scoreNouns = wordSet(
  'score scoring probability propensity likelihood wahrscheinlichkeit bewertung scores punktzahl',
);

/** Nouns that do so only on a person. */
export const personScoreNouns = wordSet('rating grade prediction risk rank tier odds');

/** What such a number is about; these make it one about a person wherever it stands. */
export const sureScoreTopics = wordSet(`
  abuse trustworthiness
  lead churn credit fraud propensity conversion schufa bonitaets bonitaet kunden creditworthiness default applicant
  candidate customer user subscriber buying purchase abwanderungs kauf betrugs kredit prospect
`);

/** What it is about when a person is near. */
export const scoreTopics = wordSet(`
  risk engagement fit intent quality match matching priority trust reputation health loyalty ltv rfm activity icp bant
  composite total overall final raw base new updated current predicted computed calculated behaviour behavior behavioral
  demographic firmographic affinity interest response value retention satisfaction personality ai model ml llm qualification
`);

export const scoreCompounds =
  /^(?:lead|kunden|schufa|bonitaets|risiko|kredit|betrugs|abwanderungs|kauf|churn|kunde|wechsel)(?:score|scoring|bewertung|wahrscheinlichkeit|wert|index|punktzahl|punkte)$/u;

export const contextualScoreCompounds = /^(?:risiko)(?:score|bewertung|wert)$/u;

/** Functions and files whose business is scoring people. */
export const scoringVerbs = wordSet(
  'score scoring rate rank qualify predict evaluate assess bewerte berechne classify compute calculate',
);
