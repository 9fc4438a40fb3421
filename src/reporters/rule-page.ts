/** Where the documentation page of a rule lies. */
export function rulePage(ruleId: string): string {
  return `https://github.com/leitplanke/leitplanke/blob/main/docs/rules/${encodeURIComponent(ruleId)}.md`;
}
