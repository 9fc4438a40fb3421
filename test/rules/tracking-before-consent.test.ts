import { check } from './check.js';

describe('tracking-before-consent', () => {
  it('reports trackers that start by themselves, and not those behind a choice in another file', async () => {
    await check(`
// @file: src/pixel.ts
import mixpanel from 'mixpanel-browser';
export function startPixel(id: string) {
  fbq('init', id);
  fbq('track', 'PageView');
}
export function startMixpanel() {
  mixpanel.init('token', { debug: false });
//^^^^^^^^^^^^^ tracking-before-consent
}
export function startQuietMixpanel() {
  mixpanel.init('token', { opt_out_tracking_by_default: true });
}
// @file: src/main.tsx
import { CookieBanner } from './banner';
import { startMixpanel, startPixel } from './pixel.js';
startMixpanel();
export const App = () => <CookieBanner onAccept={() => startPixel('1')} />;
// @file: src/banner.tsx
export const CookieBanner = ({ onAccept }: { onAccept: () => void }) => <button onClick={onAccept}>OK</button>;
`);
  });

  it('knows components of Next.js, elements that wait, and servers', async () => {
    await check(`
// @file: app/layout.tsx
import { GoogleTagManager } from '@next/third-parties/google';
export default function Layout({ children }: { children: React.ReactNode }) {
  return (
    <html>
      <GoogleTagManager gtmId="GTM-1" />
      {/* ^^^ tracking-before-consent */}
      {children}
    </html>
  );
}
// @file: app/tags.tsx
import Script from 'next/script';
import { ConsentGate } from './gate';
export const Tags = () => <ConsentGate purpose="marketing"><Script src="https://connect.facebook.net/en_US/fbevents.js" /></ConsentGate>;
// @file: server/track.ts
import Mixpanel from 'mixpanel';
export const mixpanel = Mixpanel.init('token');
`);
  });
});
