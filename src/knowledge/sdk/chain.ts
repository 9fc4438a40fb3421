/** One step along a modelled value: a member's name, `*` for any member, `[]` for an element, `()` for a call. */
export type ChainStep = string;

/** The step from a class to what `new` makes of it. */
export const construction: ChainStep = 'new()';

/**
 * The steps of a chain such as `supabase.from().select` or `prisma.*.create`; what stands inside of parentheses does
 * not matter. Throws an Error that says what was expected.
 */
export function chainSteps(chain: string): readonly ChainStep[] {
  const steps: ChainStep[] = [];
  const pattern = /\.?([\w$@|-]+)|\.?(\*)|\[\]|\(/gy;
  while (pattern.lastIndex < chain.length) {
    const from = pattern.lastIndex;
    const match = pattern.exec(chain);
    if (!match) throw new Error(`expected names, ".*", "[]" and "()", found "${chain.slice(from)}"`);
    const name = match[1] ?? match[2];
    if (name !== undefined) steps.push(name);
    else if (match[0] === '[]') steps.push('[]');
    else {
      pattern.lastIndex = closing(chain, from) + 1;
      steps.push('()');
    }
  }
  return steps;
}

/** Offset of the parenthesis that closes the one at `open`. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '(') depth++;
    else if (text[at] === ')' && --depth === 0) return at;
  }
  throw new Error(`expected ")" after "${text}"`);
}

/** The chains that `logger.info|warn(…)` stands for: one for each name between bars. */
export function expandChain(chain: string): readonly string[] {
  const group = /[\w$@-]+(?:\|[\w$@-]+)+/.exec(chain);
  if (!group) return [chain];
  const before = chain.slice(0, group.index);
  const after = chain.slice(group.index + group[0].length);
  return group[0].split('|').flatMap((name) => expandChain(before + name + after));
}
