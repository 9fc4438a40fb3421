/** A way out in the text of a message, as a link, an address or a placeholder of the sending service. */
const wayOut =
  /unsub(?!stitut)|opt[-\s]?(ing\s)?out|abmeld|abbestell|austragen|newsletter[-\s]?stornier|(manage|update|change|edit|e-?mail|mail|communication|notification) (your )?(e-?mail |communication |notification |subscription )?(preferences|subscription)|(preferences|subscription)[-_ ]?(cent(er|re)|link|url)|no longer (want|wish)|stop receiving|widerruf|widersprech|werbewiderspruch|keine (weiteren )?(e-?mails|newsletter|nachrichten)|reply (with )?stop|text stop|stop to (end|quit|cancel|opt)|(antworte\w*|sende\w*) (sie )?(mit )?.{0,3}stop|\bstop\b.{0,20}(abmeld|cancel|end)/i;

const wayOutName = /unsub|opt_?out|abmeld|abbestell|austrag|preference|widerruf|list_?footer/i;

/** Names of expressions whose text may hold anything, a way out among it. */
const opaqueName =
  /footer|content|body|html|layout|block|section|markup|template|render|signature|legal|imprint|impressum|message|text|copy|article|children|slot|inner|intro|outro|snippet|partial|component|wrap|compose|build|mjml|view|page|email$|mail$|^$/i;

const harmlessName = /^(join|map|name|url|href|link)$|(name|url|link|title|id|price|date|count|code|count|email)$/i;

export type WayOut = 'has' | 'lacks' | 'unknown';

/** Whether a message's text offers a way out; unknown where a part of it is composed elsewhere. `holes` are names of what is not constant. */
export function wayOutOf(text: string, holes: readonly string[], openHoles: number): WayOut {
  if (wayOut.test(text) || holes.some((name) => wayOutName.test(name))) return 'has';
  if (openHoles > holes.length) return 'unknown';
  return holes.some((name) => opaqueName.test(name) && !harmlessName.test(name)) ? 'unknown' : 'lacks';
}

const image = /<img\b[^>]*>/gi;

/** Whether a text holds an invisible image with something of the recipient in its address. */
export function openPixel(text: string): boolean {
  return [...text.matchAll(image)].some(
    ([tag]) =>
      /src=["'][^"']*\u0000/.test(tag) &&
      ((/\bwidth=["']?1\b/i.test(tag) && /\bheight=["']?1\b/i.test(tag)) ||
        /display:\s*none|visibility:\s*hidden/i.test(tag) ||
        /src=["'][^"']*(\/open\b|\/pixel|\/track(ing)?\b|open\.gif|pixel\.(gif|png))/i.test(tag)),
  );
}
