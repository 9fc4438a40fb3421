/**
 * Short, stable name of who gets the data, from a package's name: `sendgrid` of `@sendgrid/mail`, `mixpanel` of
 * `mixpanel-browser`. Models whose package does not tell name it in their header.
 */
export function recipientOf(packageName: string): string {
  const bare = packageName.replace(/^(?:global|http|type|node):/, '').toLowerCase();
  if (bare.startsWith('@'))
    return bare.slice(1, bare.indexOf('/')).replace(/[-.](?:ai|labs|io|js|org|inc|dev|sdk)$/, '');
  return bare.replace(/[-.](?:node|js|sdk|api|client|server|browser|react|typescript|web)\b.*$/, '');
}
