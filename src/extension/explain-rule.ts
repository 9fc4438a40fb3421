import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isFindingReference } from './finding-reference.js';
import { request } from './request.js';

const scheme = 'leitplanke-rule';

/** Makes the pages of the rules readable as documents. */
export function provideRulePages(client: LanguageClient): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    async provideTextDocumentContent(uri) {
      const ruleId = uri.path.replace(/^\/|\.md$/g, '');
      const explanation = await request(client, 'leitplanke/explain', { ruleId });
      return explanation?.markdown ?? vscode.l10n.t('There is no rule {0}.', ruleId);
    },
  });
}

/** Shows the page of the rule of a finding, or of a rule by its id. */
export async function explainRule(reference: unknown): Promise<void> {
  const ruleId = isFindingReference(reference) ? reference.ruleId : reference;
  if (typeof ruleId !== 'string' || !/^[a-z0-9-]+$/.test(ruleId)) return;
  const uri = vscode.Uri.from({ scheme, path: `/${ruleId}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', uri);
}
