import { check } from './check.js';
import { leadScorer, newsletterWriter } from './registered-systems.js';

describe('missing-owner', () => {
  it('asks for an owner, or a line in CODEOWNERS', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "modelCard": "docs/model-cards/newsletter-writer.md"},
//  ^^^ missing-owner
    {"id": "lead-scorer", "files": ["src/scoring/**"], "modelCard": "docs/model-cards/lead-scorer.md", "dataOrigin": "docs/data/leads.md", "biasReview": {"date": "2026-09-01", "report": "docs/bias/2026-09.md"}, "driftMonitoring": {"metric": "psi", "alertTo": "ml@example.com"}, "lastReview": "2026-10-01", "reviewEveryDays": 90, "dpia": "docs/dpia/scoring.md"}
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${leadScorer}
${newsletterWriter}
// @file: .github/CODEOWNERS
src/scoring/ @acme/crm
`);
  });

  it('asks for an approver where it acts with approval', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md", "automationLevel": "act-with-approval"}
//  ^^^ missing-owner
  ],
  "training": {"lastDate": "2026-05-01", "topics": ["privacy", "bias"]}
}
${newsletterWriter}
`);
  });
});
