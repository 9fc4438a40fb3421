/** Something that stores or reads information on a person's device to follow them (ePrivacy Directive Art. 5(3), § 25 TDDDG). */
export interface Tracker {
  /** As people know it, for messages. */
  readonly name: string;
  /** Groups what is one cause: the script of a vendor and its first call. */
  readonly vendor: string;
  /** It is a `config` of Google's tag, which reads the consent signals that were set before. */
  readonly config?: boolean;
}

const hosts: readonly (readonly [RegExp, string, string])[] = [
  [/googletagmanager\.com\/gtm/, 'Google Tag Manager', 'google'],
  [/googletagmanager\.com\/ns\.html/, 'Google Tag Manager', 'google'],
  [/googletagmanager\.com|google-analytics\.com\/(analytics|ga|g\/collect|collect)/, 'Google Analytics', 'google'],
  [/doubleclick\.net|googleadservices\.com|googlesyndication\.com/, 'Google Ads', 'google'],
  [/connect\.facebook\.net|facebook\.com\/tr\b/, 'Meta Pixel', 'meta'],
  [/static\.hotjar\.com|script\.hotjar\.com/, 'Hotjar', 'hotjar'],
  [/clarity\.ms\/(tag|collect)/, 'Microsoft Clarity', 'clarity'],
  [/bat\.bing\.com/, 'Microsoft Advertising', 'bing'],
  [/snap\.licdn\.com|px\.ads\.linkedin\.com/, 'LinkedIn Insight Tag', 'linkedin'],
  [/analytics\.tiktok\.com/, 'TikTok Pixel', 'tiktok'],
  [/static\.ads-twitter\.com/, 'X Pixel', 'x'],
  [/sc-static\.net\/scevent|tr\.snapchat\.com/, 'Snap Pixel', 'snap'],
  [/s\.pinimg\.com\/ct|ct\.pinterest\.com/, 'Pinterest Tag', 'pinterest'],
  [/redditstatic\.com\/ads/, 'Reddit Pixel', 'reddit'],
  [/cdn\.mxpnl\.com/, 'Mixpanel', 'mixpanel'],
  [/cdn\.segment\.com\/analytics/, 'Segment', 'segment'],
  [/cdn\.amplitude\.com/, 'Amplitude', 'amplitude'],
  [/heapanalytics\.com/, 'Heap', 'heap'],
  [/js\.hs-scripts\.com|js\.hs-analytics\.net/, 'HubSpot tracking', 'hubspot'],
  [/edge\.fullstory\.com|rs\.fullstory\.com/, 'FullStory', 'fullstory'],
  [/cdn\.logrocket\.(io|com)|cdn\.lr-ingest/, 'LogRocket', 'logrocket'],
  [/cdn\.mouseflow\.com/, 'Mouseflow', 'mouseflow'],
  [/smartlook\.com\/recorder/, 'Smartlook', 'smartlook'],
  [/mc\.yandex\.ru/, 'Yandex Metrica', 'yandex'],
  [/script\.crazyegg\.com/, 'Crazy Egg', 'crazyegg'],
  [/static\.criteo\.net|dynamic\.criteo\.com/, 'Criteo', 'criteo'],
  [/cdn\.taboola\.com|trc\.taboola\.com/, 'Taboola', 'taboola'],
  [/amplify\.outbrain\.com/, 'Outbrain', 'outbrain'],
  [/posthog\.com\/static\/array\.js/, 'PostHog', 'posthog'],
  [/munchkin\.marketo\.net/, 'Marketo Munchkin', 'marketo'],
  [/pi\.pardot\.com/, 'Pardot', 'pardot'],
];

/** The tracker that an address belongs to, or null. */
export function trackerOfAddress(url: string): Tracker | null {
  if (!/\/\/|\.(com|net|ms|io|ru)\//.test(url)) return null;
  const found = hosts.find(([pattern]) => pattern.test(url));
  return found ? { name: found[1], vendor: found[2] } : null;
}

const inline: readonly (readonly [RegExp, string, string])[] = [
  [/\bgtag\s*\(\s*['"]config['"]/, 'Google Analytics', 'google'],
  [/['"]gtm\.start['"]/, 'Google Tag Manager', 'google'],
  [/\bfbq\s*\(\s*['"]init['"]/, 'Meta Pixel', 'meta'],
  [/\bttq\.load\s*\(/, 'TikTok Pixel', 'tiktok'],
  [/_hjSettings\b/, 'Hotjar', 'hotjar'],
  [/\btwq\s*\(\s*['"](config|init)['"]/, 'X Pixel', 'x'],
  [/_linkedin_partner_id\b/, 'LinkedIn Insight Tag', 'linkedin'],
  [/\bposthog\.init\s*\(/, 'PostHog', 'posthog'],
  [/\bmixpanel\.init\s*\(/, 'Mixpanel', 'mixpanel'],
  [/\bsnaptr\s*\(\s*['"]init['"]/, 'Snap Pixel', 'snap'],
  [/\bpintrk\s*\(\s*['"]load['"]/, 'Pinterest Tag', 'pinterest'],
];

/** The tracker that the code of an inline script starts, or null. */
export function trackerOfScript(code: string): Tracker | null {
  const found = inline.find(([pattern]) => pattern.test(code));
  return found
    ? { name: found[1], vendor: found[2], config: found[2] === 'google' && found[1] === 'Google Analytics' }
    : trackerOfAddress(code);
}

interface Start {
  readonly receiver: RegExp;
  readonly method: RegExp;
  /** First argument that makes it a start; any when left out. */
  readonly first?: RegExp;
  readonly name: string;
  readonly vendor: string;
}

const own = /^$/;

const starts: readonly Start[] = [
  { receiver: /^(window)?$/, method: /^gtag$/, first: /^config$/, name: 'Google Analytics', vendor: 'google' },
  { receiver: /^(window)?$/, method: /^fbq$/, first: /^init$/, name: 'Meta Pixel', vendor: 'meta' },
  { receiver: /^(window)?$/, method: /^twq$/, first: /^(config|init)$/, name: 'X Pixel', vendor: 'x' },
  { receiver: /^(window)?$/, method: /^snaptr$/, first: /^init$/, name: 'Snap Pixel', vendor: 'snap' },
  { receiver: /^(window)?$/, method: /^pintrk$/, first: /^load$/, name: 'Pinterest Tag', vendor: 'pinterest' },
  { receiver: /^(window)?$/, method: /^rdt$/, first: /^init$/, name: 'Reddit Pixel', vendor: 'reddit' },
  { receiver: /^ttq$/, method: /^load$/, name: 'TikTok Pixel', vendor: 'tiktok' },
  { receiver: /^posthog$/i, method: /^init$/, name: 'PostHog', vendor: 'posthog' },
  { receiver: /^mixpanel$/i, method: /^init$/, name: 'Mixpanel', vendor: 'mixpanel' },
  { receiver: /^amplitude$/i, method: /^init$/, name: 'Amplitude', vendor: 'amplitude' },
  { receiver: /^logrocket$/i, method: /^init$/, name: 'LogRocket', vendor: 'logrocket' },
  { receiver: /^hotjar$/i, method: /^(init|initialize)$/, name: 'Hotjar', vendor: 'hotjar' },
  { receiver: /^clarity$/i, method: /^init$/, name: 'Microsoft Clarity', vendor: 'clarity' },
  { receiver: /^(fullstory|fs)$/i, method: /^(init|start)$/, name: 'FullStory', vendor: 'fullstory' },
  { receiver: /^(reactga|ga4?)$/i, method: /^initialize$/, name: 'Google Analytics', vendor: 'google' },
  { receiver: /^tagmanager$/i, method: /^initialize$/, name: 'Google Tag Manager', vendor: 'google' },
  { receiver: /^(reactpixel|facebookpixel)$/i, method: /^init$/, name: 'Meta Pixel', vendor: 'meta' },
  { receiver: /^tiktokpixel$/i, method: /^init$/, name: 'TikTok Pixel', vendor: 'tiktok' },
  { receiver: /^analyticsbrowser$/i, method: /^load$/, name: 'Segment', vendor: 'segment' },
  { receiver: /^heap$/i, method: /^load$/, name: 'Heap', vendor: 'heap' },
  { receiver: /^smartlook$/i, method: /^init$/, name: 'Smartlook', vendor: 'smartlook' },
  { receiver: own, method: /^initFullStory$/, name: 'FullStory', vendor: 'fullstory' },
  {
    receiver: /^datadogrum$/i,
    method: /^startSessionReplayRecording$/,
    name: 'Datadog Session Replay',
    vendor: 'datadog',
  },
  { receiver: /^fingerprintjs$/i, method: /^load$/, name: 'FingerprintJS', vendor: 'fingerprint' },
];

/** Packages of the same name that run on a server. */
const serverPackages = /^(mixpanel|posthog-node|@amplitude\/analytics-node|@amplitude\/node|analytics-node)$/;

/** The tracker that a call starts, by the names of what is called, or null. */
export function trackerOfCall(
  receiver: string,
  method: string,
  first: string,
  specifiers: readonly string[],
): Tracker | null {
  const found = starts.find(
    (start) =>
      start.receiver.test(receiver) &&
      start.method.test(method) &&
      (start.first === undefined || start.first.test(first)),
  );
  if (!found || specifiers.some((specifier) => serverPackages.test(specifier))) return null;
  return { name: found.name, vendor: found.vendor, config: method === 'gtag' };
}

const components: ReadonlyMap<string, Tracker> = new Map([
  ['GoogleAnalytics', { name: 'Google Analytics', vendor: 'google' }],
  ['GoogleTagManager', { name: 'Google Tag Manager', vendor: 'google' }],
]);

/** The tracker that a component of a package loads, or null. */
export function trackerOfComponent(name: string, specifiers: readonly string[]): Tracker | null {
  return specifiers.some((specifier) => /^(@next\/third-parties|nextjs-google-analytics)/.test(specifier))
    ? (components.get(name) ?? null)
    : null;
}

const trackingCookie =
  /^(_ga|_gid|_fbp|_fbc|_gcl|(visitor|tracking|tracker|device|anonymous|anon|client|fingerprint)[-_]?(id|uid|uuid|token)(=|$)|[\w-]*(visitor|tracking)[-_]?(id|uuid)\b)/i;

/** Whether a cookie or a key of the browser's storage holds an id to recognise people by. */
export function isTrackingKey(key: string): boolean {
  return trackingCookie.test(key);
}

/** Options by which a tracker starts without storing anything, or waits for a consent. */
export const waitingOptions: readonly string[] = [
  'opt_out_capturing_by_default',
  'opt_out_tracking_by_default',
  'opt_out_persistence_by_default',
  'cookieless_mode',
  'disable_persistence',
  'disable_cookie',
  'trackingConsent',
  'optOut',
  'consentRequired',
  'wrapper',
  'consent',
];

/** Words of functions, properties, events and elements that belong to a consent. */
export const consentContext =
  /consent|accept|grant|opt_?in|agree|gdpr|dsgvo|einwillig|zustimm|permission|allow(ed|tracking|analytics|cookies)|cookie_?(bot|prefer|setting|choice)|onetrust|usercentrics|didomi|klaro/i;
