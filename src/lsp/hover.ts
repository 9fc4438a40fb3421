import { MarkupKind, type CancellationToken, type Hover, type HoverParams } from 'vscode-languageserver';
import type { Finding } from '../base/finding.js';
import { cannotKnow, normName, normTitle, ruleHelp, ruleReason, ruleTitle } from '../reporters/names.js';
import { rulePage } from '../reporters/rule-page.js';
import { sayIn, type Say } from '../reporters/say.js';
import { answer } from './answer.js';
import { runOptions } from './document-diagnostics.js';
import { meet, rangeOf } from './locations.js';
import type { ServerContext } from './server-context.js';

/** Says about the findings under the pointer why they are there, on which norms they rest, and what no analysis can know. */
export function answerHover(
  context: ServerContext,
  { textDocument: { uri }, position }: HoverParams,
  token: CancellationToken,
): Promise<Hover | null> {
  return answer<Hover | null>(context, { request: 'textDocument/hover', about: uri }, token, null, async (signal) => {
    const { folder, file } = context.folders.ownerOf(uri);
    const session = await folder.session();
    if (session === null) return null;
    const point = { start: position, end: position };
    const findings = await session.findings(file, await runOptions(context, folder, signal));
    const here = findings.filter(({ range }) => meet(rangeOf(range), point));
    const [first] = here;
    if (first === undefined) return null;
    const say = sayIn((await folder.settings()).locale);
    const rules = new Map(here.map((finding) => [finding.ruleId, finding]));
    const value = [...rules.values()].map((finding) => explanation(finding, say)).join('\n\n---\n\n');
    return { range: rangeOf(first.range), contents: { kind: MarkupKind.Markdown, value } };
  });
}

/** What there is to say about a finding beyond its message, as Markdown. */
function explanation({ ruleId, norms }: Finding, say: Say): string {
  const paragraphs: readonly (readonly [string, string | null])[] = [
    ['editor.hover.why', ruleReason(ruleId, say)],
    ['editor.hover.help', ruleHelp(ruleId, say)],
    ['editor.hover.norms', norms.map((norm) => normText(norm, say)).join('; ') || null],
    ['editor.hover.limits', cannotKnow(ruleId, say)],
  ];
  return [
    `**${ruleTitle(ruleId, say)}** ([${ruleId}](${rulePage(ruleId)}))`,
    ...paragraphs.flatMap(([key, text]) => (text === null ? [] : [`*${say(key)}:* ${text}`])),
  ].join('\n\n');
}

function normText(norm: string, say: Say): string {
  const title = normTitle(norm, say);
  return title === null ? normName(norm, say) : `${normName(norm, say)} (${title})`;
}
