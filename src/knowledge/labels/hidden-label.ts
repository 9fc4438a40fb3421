import { isAiLabelText } from './label-text.js';

const hidingClasses = new Set([
  'hidden',
  'invisible',
  'opacity-0',
  'd-none',
  'sr-only',
  'visually-hidden',
  'visuallyhidden',
  'screen-reader-only',
  'text-transparent',
  'text-[0px]',
]);
const hidingStyle =
  /(?:^|;|\s)(?:display:\s*none|visibility:\s*hidden|opacity:\s*0(?:\.0+)?(?![.\d])|font-?size:\s*0(?:px|em|rem)?(?![.\d]))/i;

/** What of an attribute hides its element, or null: `hidden`, `aria-hidden`, classes and styles. `values` are its constant texts. */
export function hiddenBy(attribute: string, values: readonly string[]): string | null {
  const [value = ''] = values;
  switch (attribute) {
    case 'hidden':
    case 'aria-hidden':
      return value === 'false' ? null : attribute;
    case 'class':
    case 'className': {
      const classes = value.split(/\s+/);
      // Shown again from some width on, or when something has the focus.
      if (classes.some((name) => /:(block|inline|flex|grid|visible|opacity-\d+|not-sr-only)/.test(name))) return null;
      return classes.find((name) => hidingClasses.has(name.toLowerCase())) ?? null;
    }
    case 'style':
      return values.map((text) => hidingStyle.exec(text)?.[0].trim()).find((found) => found !== undefined) ?? null;
    default:
      return null;
  }
}

const element = /<(\w+)((?:\s[^<>]*)?)>((?:(?!<\1[\s>])[\s\S])*?)<\/\1>/gi;
const comment = /<!--([\s\S]*?)-->/g;
const attribute = /([\w-]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/g;

/** What hides the only label in a piece of HTML, or null where there is none or one that shows. */
export function hiddenLabelIn(html: string): string | null {
  if (html.length > 20_000) return null;
  const hiders: string[] = [];
  const visible = html
    .replace(comment, (_, inner: string) => {
      if (isAiLabelText(inner)) hiders.push('comment');
      return ' ';
    })
    .replace(element, (whole, _: string, attributes: string, inner: string) => {
      const hider = hiderIn(attributes);
      if (hider === null || !isAiLabelText(inner)) return whole;
      hiders.push(hider);
      return ' ';
    });
  const [first] = hiders;
  return first !== undefined && !isAiLabelText(visible) ? first : null;
}

function hiderIn(attributes: string): string | null {
  for (const [, name = '', double, single] of attributes.matchAll(attribute)) {
    const hider = hiddenBy(name, [double ?? single ?? '']);
    if (hider !== null) return hider;
  }
  return null;
}
