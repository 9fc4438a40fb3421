const trusted = Symbol('markup');

/** Text that is HTML already. Only `html` and `trustedMarkup` make it, so everything else is escaped. */
export interface Markup {
  readonly [trusted]: string;
}

/** What may stand in a template: text is escaped, nothing is left out, lists are joined. */
export type Content = Markup | string | number | null | undefined | false | readonly Content[];

/** Template tag for HTML. Every value is escaped unless it is markup; attribute values need quotes around them. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { [trusted]: strings.reduce((text, string, index) => text + written(values[index - 1]) + string) };
}

/** Constants of our own that are HTML, CSS or script; never text from outside. */
export function trustedMarkup(text: string): Markup {
  return { [trusted]: text };
}

/** The HTML text of markup. */
export function markupText(markup: Markup): string {
  return markup[trusted];
}

function written(content: Content): string {
  if (content === null || content === undefined || content === false) return '';
  if (typeof content === 'string') return escapeHtml(content);
  if (typeof content === 'number') return String(content);
  return isMarkup(content) ? content[trusted] : content.map(written).join('');
}

function isMarkup(content: Markup | readonly Content[]): content is Markup {
  return trusted in content;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML, for content and for quoted attributes. Control characters, which HTML forbids, become the replacement character. */
function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd')
    .replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
