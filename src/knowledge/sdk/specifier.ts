/** Packages that a module specifier may mean, nearest first: `next/server`, then `next`. */
export function packageNames(specifier: string): readonly string[] {
  const parts = plainName(specifier).split('/');
  const shortest = parts[0]?.startsWith('@') === true ? 2 : 1;
  const names: string[] = [];
  for (let length = parts.length; length >= shortest; length--) names.push(parts.slice(0, length).join('/'));
  return names;
}

/** Without `node:`, without what Deno and content delivery networks put around a package's name, without a version. */
export function plainName(specifier: string): string {
  if (!/:|.@/.test(specifier)) return specifier;
  const bare = specifier
    .replace(/^(?:node|npm|jsr):\/?/, '')
    .replace(/^https:\/\/(?:esm\.sh|cdn\.skypack\.dev|unpkg\.com|cdn\.jsdelivr\.net\/npm|deno\.land\/x)\//, '')
    .replace(/\?.*$/, '');
  return bare.replace(/(.)@[^/]+/, '$1');
}

/** A block of what nothing imports. */
export function isGlobalBlock(packageName: string): boolean {
  return packageName.startsWith('global:');
}
