/** What a package is for: with the label it decides the role of a value. */
export const families: ReadonlySet<string> = new Set([
  'ads',
  'ai-agent',
  'ai-media',
  'ai-ml',
  'ai-observability',
  'ai-text',
  'anonymise',
  'automation',
  'cdp-analytics',
  'chat',
  'cms',
  'collect',
  'consent',
  'crm',
  'db',
  'device',
  'email',
  'enrichment',
  'error-tracking',
  'experiment',
  'http',
  'local-ml',
  'log',
  'payment',
  'push',
  'review',
  'sms',
  'social',
  'support',
  'team-chat',
  'transform',
  'voice',
  'web',
  'xai-monitoring',
]);

/** Labels by what they are about; the word before the dot says of what kind the data is. */
const labels: Readonly<Record<string, string>> = {
  ai: 'agent any audio avatar callable carrier client context conversation embedding file fn image job recommendation score stream structured text thread tools transcript translation video voice',
  attr: 'key',
  callback: 'url',
  campaign: 'def id',
  channel: 'answer job mount name path receive reply routes send serve',
  cms: 'content id',
  consent: 'auth change config fn op purpose state string type vendor',
  content: 'any body carrier creative data fn html jsx media subject template title',
  crm: 'id note record',
  db: 'fn id key params query row table vector',
  decision: 'fn variant',
  eval: 'data',
  event: 'carrier fn name props',
  explain: 'config values',
  fairness: 'config fn',
  flag: 'key',
  form: 'element field fn id values',
  graphql: 'doc',
  guard: 'config result',
  hash: 'alg keyed',
  http: 'body cookies fn headers method middleware part path query req response url',
  log: 'carrier dataset message payload',
  metric: 'input',
  model: 'client def fn id input label task training',
  monitor: 'config drift',
  msg: 'id',
  person: 'data device email enriched hash id ip list location message meta name phone segment traits',
  pii: 'finding map type',
  pixel: 'id',
  prompt: 'fn id media system',
  publish: 'details flag',
  queue: 'msg name',
  recipient: 'any audience channel device email phone user',
  redact: 'config fn',
  report: 'rows',
  review: 'ack config decision feedback filter fn guard id kind predicate queue request timeout token url',
  reviewer: 'id',
  schema: 'email',
  search: 'result',
  service: 'id',
  step: 'name result',
  storage: 'blob target url',
  tool: 'name result',
  trace: 'config fn handler id input meta name output',
  trait: 'name',
  validate: 'fn',
  validated: 'flag',
  voice: 'id',
  workflow: 'def fn id input param result state',
  wrapped: 'fn result',
};

/** Labels of one word: things a rule may want to know of, without a role of their own. */
const plain =
  'callback callable channel chain command config disclosure domain encoded encrypted error file hash id key metric middleware prompt query redacted schedule schema secret selector state synthetic through token unsubscribe validated version void';

const known = new Set([
  ...plain.split(' '),
  ...Object.entries(labels).flatMap(([word, seconds]) => seconds.split(' ').map((second) => `${word}.${second}`)),
]);

/** Endings that say more of `ai.…`: the id of a job, an HTTP response, a React node. */
const endings = /^(ai\.\w+)\.(?:job|http|jsx|target|request)$/;

/** Whether a label is one of the closed vocabulary; `&root` is checked elsewhere. */
export function isLabel(label: string): boolean {
  return known.has(endings.exec(label)?.[1] ?? label);
}
