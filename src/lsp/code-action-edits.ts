import {
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type CodeAction,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { addToPlan, emptyPlan } from '../base/edit-plan.js';
import type { Finding } from '../base/finding.js';
import { sayIn } from '../reporters/say.js';
import { answer } from './answer.js';
import { runOptions } from './document-diagnostics.js';
import type { ServerContext } from './server-context.js';
import { workspaceEditOf } from './workspace-edit.js';

/** What a code action carries, from which its edit is computed when it is chosen. */
export type ActionData =
  | { readonly uri: string; readonly of: 'finding'; readonly fingerprint: string; readonly fixId: string }
  | { readonly uri: string; readonly of: 'rule'; readonly ruleId: string }
  | { readonly uri: string; readonly of: 'safe' };

/** Computes the edit of the code action that was chosen. One that does not apply any more is told to the person. */
export function answerResolve(
  context: ServerContext,
  action: CodeAction,
  token: CancellationToken,
): Promise<CodeAction> {
  if (!isActionData(action.data)) return Promise.resolve(action);
  const { uri } = action.data;
  return answer(context, { request: 'codeAction/resolve', about: uri }, token, action, async (signal) => {
    const resolved = await withEdit(context, action, signal);
    if (resolved.edit === undefined) {
      const { locale } = await context.folders.ownerOf(uri).folder.settings();
      const message = sayIn(locale)('editor.action.gone');
      void context.connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    }
    return resolved;
  });
}

/** The action with its edit; without one when there is nothing to change. */
export async function withEdit(context: ServerContext, action: CodeAction, signal: AbortSignal): Promise<CodeAction> {
  if (!isActionData(action.data)) return action;
  const edit = await editOf(context, action.data, signal);
  return edit === null ? action : { ...action, edit };
}

async function editOf(context: ServerContext, data: ActionData, signal: AbortSignal): Promise<WorkspaceEdit | null> {
  const { folder, file } = context.folders.ownerOf(data.uri);
  const session = await folder.session();
  if (session === null) return null;
  const findings = await session.findings(file, await runOptions(context, folder, signal));
  const plan = emptyPlan();
  for (const { fingerprint, fixId } of fixesToApply(findings, data)) {
    signal.throwIfAborted();
    const edits = await session.fix(fingerprint, fixId);
    if (edits !== null) addToPlan(plan, edits);
  }
  return plan.files.size === 0 ? null : workspaceEditOf(context, folder, session, plan.files);
}

interface ChosenFix {
  readonly fingerprint: string;
  readonly fixId: string;
}

/** One fix for each finding that is meant: the chosen one, the first of each finding of a rule, or every safe one. */
function fixesToApply(findings: readonly Finding[], data: ActionData): readonly ChosenFix[] {
  switch (data.of) {
    case 'finding':
      return findings.filter(({ fingerprint }) => fingerprint === data.fingerprint).map(() => data);
    case 'rule':
      return findings.flatMap(({ ruleId, fingerprint, fixes: [first] }) =>
        ruleId === data.ruleId && first !== undefined ? [{ fingerprint, fixId: first.id }] : [],
      );
    case 'safe':
      return findings.flatMap(({ fingerprint, fixes }) => {
        const safe = fixes.find((fix) => fix.safe);
        return safe === undefined ? [] : [{ fingerprint, fixId: safe.id }];
      });
  }
}

function isActionData(data: unknown): data is ActionData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'of' in data;
}
