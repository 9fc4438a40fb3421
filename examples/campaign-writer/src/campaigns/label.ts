const notice = 'This text was generated with AI.';

/** Puts the notice on top of a mail, where people see it before they read. */
export function labelled(html: string): string {
  return `<p class="notice">${notice}</p>\n${html}`;
}

/** The short form for posts. */
export const postLabel = '🤖 AI-generated';
