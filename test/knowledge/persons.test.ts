import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  entityName,
  isFreeText,
  isInternalId,
  isPersonName,
  matchScoreName,
} from '../../src/knowledge/personal-data/match.js';

const persons: Readonly<Record<string, string>> = {
  user: 'user',
  users: 'user',
  customers: 'customer',
  leadRecord: 'lead',
  LeadDto: 'lead',
  UserEntity: 'user',
  currentUser: 'user',
  CreateContactInput: 'contact',
  platformCustomer: 'customer',
  emailRecipients: 'recipient',
  teamMember: 'member',
  applicants: 'applicant',
  patient: 'patient',
  kunde: 'kunde',
  Kundendatensatz: 'kunde',
  bestandskunden: 'kunde',
  nutzerin: 'nutzer',
  newsletterAbonnenten: 'abonnent',
  Empfänger: 'empfaenger',
  bewerberin: 'bewerber',
};

const things =
  'userAgent userId userIds customerService memberCount classMembers leadTime createUser getUser isUser hasLead apiClient userSettings userPermissions customerSegment contactPage sekunden Sekunde urkunde userEmail leadScore awsProfile guestMode profileUrl usersTable memoryProfile leading misuser Promise Map';

describe('persons by name', () => {
  it('are seen in variables, types, models and classes', () => {
    for (const [name, entity] of Object.entries(persons)) {
      assert.equal(isPersonName(name), true, name);
      assert.equal(entityName(name), entity, name);
    }
  });

  it('are not seen in what only mentions them', () => {
    assert.deepEqual(things.split(' ').filter(isPersonName), []);
  });

  it('have ids that are fine in logs, and free text that is not a field', () => {
    assert.deepEqual(['id.customerId', 'id.pseudonymous', 'contact.email'].map(isInternalId), [true, true, false]);
    assert.deepEqual(['content.message', 'content.notes', 'contact.email'].map(isFreeText), [true, true, false]);
  });
});

describe('scores about a person', () => {
  const on = (owners: readonly string[], type = 'number') => ({ owners, type, role: 'property' });

  it('are certain when the name says whose they are', () => {
    for (const name of 'leadScore lead_score churnProbability creditScore fraudScore propensityScore conversionProbability customerScore kundenscore abwanderungswahrscheinlichkeit leadBewertung schufaScore candidateRating'.split(
      ' ',
    )) {
      assert.equal(matchScoreName(name, on([])), 'certain', name);
    }
  });

  it('need a person or a scoring function when the name is bare', () => {
    assert.equal(matchScoreName('score', on([])), null);
    assert.equal(matchScoreName('score', on(['lead'])), 'certain');
    assert.equal(matchScoreName('score', on(['scoreLead'])), 'medium');
    assert.equal(matchScoreName('riskScore', on([])), 'medium');
    assert.equal(matchScoreName('riskScore', on(['customer'])), 'certain');
    assert.equal(matchScoreName('rating', on(['product'])), null);
  });

  it('are no scores of pages, tests, games and searches', () => {
    for (const name of 'scrollScore testScore scoreboard zIndex similarityScore relevanceScore lighthouseScore highScore minLeadScore leadScoreThreshold scoreColumn seoScore underscore scoreLead'.split(
      ' ',
    )) {
      assert.equal(matchScoreName(name, on([])), null, name);
    }
    assert.equal(matchScoreName('leadScore', on([], 'boolean')), null);
    assert.equal(matchScoreName('leadScore', on([], 'function')), null);
  });
});
