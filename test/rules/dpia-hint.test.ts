import { check } from './check.js';
import { leadScorer, newsletterWriter } from './registered-systems.js';

describe('dpia-hint', () => {
  it('counts what the code and the entry show', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "lead-scorer", "files": ["src/scoring/**"], "owner": "crm@example.com", "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md", "biasReview": {"date": "2026-09-01", "report": "docs/bias/2026-09.md"}, "driftMonitoring": {"metric": "psi", "alertTo": "ml@example.com"}, "lastReview": "2026-10-01", "reviewEveryDays": 90, "automationLevel": "act-alone"},
//  ^^^ dpia-hint
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${leadScorer}
${newsletterWriter}
`);
  });
});
