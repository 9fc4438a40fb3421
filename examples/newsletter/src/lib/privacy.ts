/** ada@example.org → a***@example.org */
export function maskEmail(email: string): string {
  const [local = '', domain = ''] = email.split('@');
  return `${local.slice(0, 1)}***@${domain}`;
}

/** How support finds somebody in the back office. */
export function displayName(person: { firstName: string | null; email: string }): string {
  return person.firstName ? `${person.firstName} <${person.email}>` : person.email;
}

/** Marks a passage that a model wrote, right where it stands. */
export function withAiNotice(html: string): string {
  return `<p><small>AI-generated text, not checked by an editor.</small></p>${html}`;
}
