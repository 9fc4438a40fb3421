/** The entities that occur in German and English pages; others stay as written. */
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  middot: '·',
  bull: '•',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
  rarr: '→',
  larr: '←',
  times: '×',
};

/** JSX text with its entities as the characters they stand for. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-fA-F]{1,6})|(\w+));/g, (whole: string, ...groups: unknown[]) => {
    const [decimal, hexadecimal, name] = groups as (string | undefined)[];
    if (name !== undefined) return Object.hasOwn(entities, name) ? entities[name]! : whole;
    const code = decimal === undefined ? parseInt(hexadecimal ?? '', 16) : parseInt(decimal, 10);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/**
 * Text between tags as JSX gives it to the element: lines are trimmed where they meet a line break,
 * empty ones fall away, the rest is joined with a space.
 */
export function trimJsxText(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return decodeEntities(text);
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/);
  const kept: string[] = [];
  lines.forEach((line, index) => {
    const from = index === 0 ? line : line.replace(/^[ \t]+/, '');
    const trimmed = index === lines.length - 1 ? from : from.replace(/[ \t]+$/, '');
    if (trimmed !== '') kept.push(trimmed);
  });
  return decodeEntities(kept.join(' '));
}
