import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isFindingReference } from './finding-reference.js';
import { request } from './request.js';

/** Asks a person why a finding is acceptable, and writes the reason above it. Nothing changes without a reason. */
export async function ignoreWithReason(client: LanguageClient, reference: unknown, given: unknown): Promise<void> {
  if (!isFindingReference(reference)) return;
  const reason = typeof given === 'string' ? given : await askForReason(reference.ruleId);
  if (reason === undefined || reason.trim() === '') return;
  const { uri, fingerprint } = reference;
  const edit = await request(client, 'leitplanke/ignore', { uri, fingerprint, reason });
  const changes = await client.protocol2CodeConverter.asWorkspaceEdit(edit);
  if (changes === undefined || !(await vscode.workspace.applyEdit(changes))) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Nothing was changed: the finding is gone, or no comment can stand above it.'),
    );
  }
}

function askForReason(ruleId: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Ignore {0} with a reason', ruleId),
    prompt: vscode.l10n.t('Why is this finding acceptable? The reason goes into the comment.'),
    placeHolder: vscode.l10n.t('for example: agreed with the data protection officer, ticket DPO-17'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('A suppression needs a reason.') : undefined),
  });
}
