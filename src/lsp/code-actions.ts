import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type CodeActionContext,
  type CodeActionParams,
} from 'vscode-languageserver';
import type { Finding } from '../base/finding.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import { sayIn, type Say } from '../reporters/say.js';
import { answer } from './answer.js';
import { withEdit, type ActionData } from './code-action-edits.js';
import { runOptions } from './document-diagnostics.js';
import { meet, rangeOf } from './locations.js';
import type { FindingReference } from './protocol.js';
import type { ServerContext } from './server-context.js';

/** Applies every fix of a file that needs no person looking. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.leitplanke`;

/** Findings about suppressions cannot be suppressed. */
const aboutSuppressions: ReadonlySet<string> = new Set(['suppression-without-reason', 'unused-suppression']);

/** What can be done about the findings at a place. Their edits are computed when one is chosen, if the client can wait. */
export function answerCodeActions(
  context: ServerContext,
  params: CodeActionParams,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const { uri } = params.textDocument;
  return answer<CodeAction[]>(
    context,
    { request: 'textDocument/codeAction', about: uri },
    token,
    [],
    async (signal) => {
      const { folder, file } = context.folders.ownerOf(uri);
      const session = await folder.session();
      if (session === null) return [];
      const findings = await session.findings(file, await runOptions(context, folder, signal));
      const say = sayIn((await folder.settings()).locale);
      const actions: CodeAction[] = [];
      if (isWanted(params.context, CodeActionKind.QuickFix)) {
        const here = findings.filter(({ range }) => meet(rangeOf(range), params.range));
        actions.push(...quickFixes(context, here, findings, params, say));
      }
      if (params.context.only !== undefined && isWanted(params.context, fixAllKind)) {
        const data: ActionData = { uri, of: 'safe' };
        if (findings.some(({ fixes }) => fixes.some(({ safe }) => safe)))
          actions.push({ title: plain(say('editor.action.fix-safe')), kind: fixAllKind, data });
      }
      if (context.client.resolvesCodeActions) return actions;
      return Promise.all(actions.map((action) => withEdit(context, action, signal)));
    },
  );
}

function quickFixes(
  { client }: ServerContext,
  here: readonly Finding[],
  inFile: readonly Finding[],
  { textDocument: { uri }, context: { diagnostics } }: CodeActionParams,
  say: Say,
): CodeAction[] {
  const kind = CodeActionKind.QuickFix;
  const shown = (finding: Finding) => diagnostics.filter(({ data }) => data === finding.fingerprint);
  const fixes = here.flatMap((finding) =>
    finding.fixes.map(({ id, title }, index): CodeAction => {
      const data: ActionData = { uri, of: 'finding', fingerprint: finding.fingerprint, fixId: id };
      return { title: plain(say.message(title)), kind, diagnostics: shown(finding), isPreferred: index === 0, data };
    }),
  );
  const rules = [...new Set(here.map(({ ruleId }) => ruleId))];
  const ofRule = rules
    .filter((rule) => inFile.filter(({ ruleId, fixes: offers }) => ruleId === rule && offers.length > 0).length > 1)
    .map((rule): CodeAction => {
      const data: ActionData = { uri, of: 'rule', ruleId: rule };
      return { title: plain(say('editor.action.fix-all-rule', { rule })), kind, data };
    });
  if (!client.commands) return [...fixes, ...ofRule];
  const ignores = here.flatMap((finding): CodeAction[] => {
    if (aboutSuppressions.has(finding.ruleId)) return [];
    const title = plain(say('editor.action.ignore', { rule: finding.ruleId }));
    return [commandAction(title, 'leitplanke.ignoreWithReason', uri, finding, shown(finding))];
  });
  const explanations = rules
    .filter((rule) => ruleEntry(rule) !== null)
    .flatMap((rule): CodeAction[] => {
      const finding = here.find(({ ruleId }) => ruleId === rule);
      if (finding === undefined) return [];
      const title = plain(say('editor.action.explain', { rule }));
      return [commandAction(title, 'leitplanke.explainRule', uri, finding, shown(finding))];
    });
  return [...fixes, ...ofRule, ...ignores, ...explanations];
}

function commandAction(
  title: string,
  command: string,
  uri: string,
  { fingerprint, ruleId }: Finding,
  diagnostics: CodeAction['diagnostics'] & object,
): CodeAction {
  const reference: FindingReference = { uri, fingerprint, ruleId };
  return { title, kind: CodeActionKind.QuickFix, diagnostics, command: { title, command, arguments: [reference] } };
}

/** Whether a client that asks for certain kinds asks for this one. */
function isWanted({ only }: CodeActionContext, kind: string): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

/** Titles are shown as they are: without the marks of code. */
function plain(title: string): string {
  return title.replaceAll('`', '');
}
