import { check } from './check.js';

describe('consent-mode-default-granted', () => {
  it('reads defaults in calls and in inline scripts', async () => {
    await check(`
// @file: app/layout.tsx
import Script from 'next/script';
export const Head = () => (
  <Script id="consent">{\`
//                      ^ consent-mode-default-granted
    gtag('consent', 'default', { 'ad_storage': 'granted', 'ad_user_data': 'granted', 'ad_personalization': 'granted', 'analytics_storage': 'granted' });
    gtag('config', 'G-1');
  \`}</Script>
);
`);
  });
});
