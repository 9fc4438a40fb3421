import { check } from './check.js';
import { leadScorer, newsletterWriter } from './registered-systems.js';

describe('missing-bias-check', () => {
  it('asks systems that judge people for a current review', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "lead-scorer", "files": ["src/scoring/**"], "owner": "crm@example.com", "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md", "driftMonitoring": {"metric": "psi", "alertTo": "ml@example.com"}, "lastReview": "2026-10-01", "reviewEveryDays": 90, "dpia": "docs/dpia/scoring.md"},
//  ^^^ missing-bias-check
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${leadScorer}
${newsletterWriter}
`);
  });
});
