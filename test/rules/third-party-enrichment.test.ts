import { check } from './check.js';

describe('third-party-enrichment', () => {
  it('reports the call of a broker by package and over HTTP, once each', async () => {
    await check(`
import PDLJS from 'peopledatalabs';
import axios from 'axios';
const pdl = new PDLJS({ apiKey: 'key' });
interface Lead { id: string; email: string; phone: string; domain: string }
export async function enrich(lead: Lead) {
  const { data } = await pdl.person.enrichment({ email: lead.email, phone: lead.phone });
//                       ^ third-party-enrichment
  const found = await axios.get('https://api.hunter.io/v2/people/find', { params: { email: lead.email } });
//                    ^ third-party-enrichment
  return { ...lead, ...data, title: found.data.title };
}
`);
  });

  it('is silent about companies and about the own systems', async () => {
    await check(`
export async function companyOf(domain: string) {
  const response = await fetch(\`https://company.clearbit.com/v2/companies/find?domain=\${domain}\`);
  return response.json();
}
export async function profile(lead: { email: string }) {
  const response = await fetch('https://profiles.example.com/find', { method: 'POST', body: JSON.stringify(lead.email) });
  return response.json();
}
`);
  });
});
