/** Scopes that are nobody's own: the second part of the name tells who it is. */
const umbrellas: ReadonlySet<string> = new Set(['@langchain', '@ai-sdk', '@llamaindex', '@types', '@nestjs']);

/** Where neither scope nor name says it. */
const vendors: ReadonlyMap<string, string> = new Map([
  ['analytics-node', 'segment'],
  ['@google-cloud', 'google'],
  ['@google-analytics', 'google'],
  ['@azure-rest', 'azure'],
  ['@ibm-cloud', 'ibm'],
  ['amazon-bedrock', 'aws'],
  ['google-genai', 'google'],
  ['google-vertexai', 'google'],
  ['google-vertexai-web', 'google'],
  ['google-vertex', 'google'],
  ['mistralai', 'mistral'],
  ['azure-openai', 'azure'],
  ['lumaai', 'luma'],
  ['@runwayml', 'runway'],
]);

/**
 * Short, stable name of who gets the data, from a package's name: `sendgrid` of `@sendgrid/mail`, `openai` of
 * `@langchain/openai`, `mixpanel` of `mixpanel-browser`. Models whose package does not tell name it in their header.
 */
export function recipientOf(packageName: string): string {
  const bare = packageName.replace(/^(?:global|http|node):/, '').toLowerCase();
  const [first = '', second = ''] = bare.split('/');
  const scoped = first.startsWith('@');
  const name = scoped && umbrellas.has(first) && second !== 'core' && second !== 'community' ? second : first;
  const known = vendors.get(name);
  if (known !== undefined) return known;
  if (name.startsWith('@')) return name.slice(1).replace(/[-.](?:ai|labs|io|js|org|inc|dev|sdk|so|run)$/, '');
  return name.replace(/[-.](?:node|js|sdk|ai|api|client|server|browser|react|typescript|web)\b.*$/, '');
}
