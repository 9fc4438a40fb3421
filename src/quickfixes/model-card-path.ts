/** Where a project keeps the card of a system, unless it has another habit. */
export function cardOf(id: string): string {
  return `docs/model-cards/${id}.md`;
}
