import { check } from './check.js';
import { newsletterWriter } from './registered-systems.js';

describe('ai-literacy-record-missing', () => {
  it('asks for a dated record with topics', async () => {
    await check(`
// @file: leitplanke.config.json
{
  "aiSystems": [
    {"id": "newsletter-writer", "files": ["src/newsletter/**"], "owner": "editors@example.com", "modelCard": "docs/model-cards/newsletter-writer.md"}
  ],
  "training": {"lastDate": "2025-10-01", "topics": ["privacy"]}
//^^^ ai-literacy-record-missing
}
${newsletterWriter}
`);
  });

  it('is silent where no register is kept', async () => {
    await check(`
// @file: leitplanke.config.json
{ "training": {} }
${newsletterWriter}
`);
  });
});
