import type { CancellationToken, WorkspaceEdit } from 'vscode-languageserver';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import type { RuleEntry } from '../knowledge/rules/rule-entry.js';
import { ignoreComment } from '../quickfixes/ignore-comment.js';
import { renderHtmlReport } from '../reporters/html/render-html-report.js';
import { cannotKnow, normName, ruleHelp, ruleReason, ruleTitle } from '../reporters/names.js';
import { sayIn, type Say } from '../reporters/say.js';
import { answer } from './answer.js';
import { runOptions } from './document-diagnostics.js';
import type { AuditReport, AuditReportParams, ExplainParams, IgnoreParams, RuleExplanation } from './protocol.js';
import type { ServerContext } from './server-context.js';
import { workspaceEditOf } from './workspace-edit.js';

/** Answers with the audit report of a folder as a page for a webview. */
export function answerReport(
  context: ServerContext,
  { folder: uri, nonce, cspSource }: AuditReportParams,
  token: CancellationToken,
): Promise<AuditReport | null> {
  const about = uri ?? 'the workspace';
  return answer<AuditReport | null>(
    context,
    { request: 'leitplanke/auditReport', about },
    token,
    null,
    async (signal) => {
      const folder = context.folders.all().find((candidate) => uri === undefined || candidate.uri === uri);
      const session = (await folder?.session()) ?? null;
      if (folder === undefined || session === null) return null;
      const { locale } = await folder.settings();
      const result = await session.audit(await runOptions(context, folder, signal));
      context.status.idle();
      const html = renderHtmlReport(result, {
        locale,
        version: context.host.version,
        date: context.host.today(),
        sources: (file) => session.text(file),
        nonce,
        cspSource,
        interactive: 'webview',
      });
      return { folder: folder.uri, html };
    },
  );
}

/** Answers with the edit that silences a finding: a comment above it, with the reason that a person has given. */
export function answerIgnore(
  context: ServerContext,
  { uri, fingerprint, reason }: IgnoreParams,
  token: CancellationToken,
): Promise<WorkspaceEdit | null> {
  return answer<WorkspaceEdit | null>(
    context,
    { request: 'leitplanke/ignore', about: uri },
    token,
    null,
    async (signal) => {
      const { folder, file } = context.folders.ownerOf(uri);
      const session = await folder.session();
      const text = session?.text(file) ?? null;
      if (session === null || text === null) return null;
      const findings = await session.findings(file, await runOptions(context, folder, signal));
      const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
      if (finding === undefined) return null;
      const edit = ignoreComment(file, text, finding, reason);
      return edit === null ? null : workspaceEditOf(context, folder, session, new Map([[file, [edit]]]));
    },
  );
}

/** Answers with what there is to say about a rule: why it is there, what helps, its page. */
export function answerExplain(
  context: ServerContext,
  { ruleId }: ExplainParams,
  token: CancellationToken,
): Promise<RuleExplanation | null> {
  const question = { request: 'leitplanke/explain', about: ruleId };
  return answer<RuleExplanation | null>(context, question, token, null, async () => {
    const entry = ruleEntry(ruleId);
    const [folder] = context.folders.all();
    if (entry === null || folder === undefined) return null;
    const say = sayIn((await folder.settings()).locale);
    const title = ruleTitle(ruleId, say);
    const page = context.host.rulePage(ruleId, say.locale);
    const body = page === null ? inShort(entry, say) : withoutHead(page);
    return { title, markdown: `# ${title}\n\n\`${ruleId}\`\n\n${body}\n` };
  });
}

/** What there is to say about a rule that has no page. */
function inShort({ id, norms }: RuleEntry, say: Say): string {
  const paragraphs: readonly (readonly [string, string | null])[] = [
    ['editor.hover.why', ruleReason(id, say)],
    ['editor.hover.help', ruleHelp(id, say)],
    ['editor.hover.norms', norms.map((norm) => normName(norm, say)).join('; ')],
    ['editor.hover.limits', cannotKnow(id, say)],
  ];
  return paragraphs.flatMap(([key, text]) => (text === null ? [] : [`**${say(key)}:** ${text}`])).join('\n\n');
}

/** A page without its heading and without the link to the other language, which leads nowhere outside its folder. */
function withoutHead(page: string): string {
  return page.replace(/^# .*\n+/, '').replace(/ ?\[(?:Deutsch|English)\]\([^)]*\)/, '');
}
