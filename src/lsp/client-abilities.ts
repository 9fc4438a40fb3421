import type { ClientCapabilities } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.js';
import type { ClientAbilities } from './server-context.js';

/** What a client says that it can do, reduced to what makes a difference here. */
export function abilitiesOf(
  { textDocument, workspace }: ClientCapabilities,
  { commands }: InitializationOptions,
): ClientAbilities {
  const { diagnostic, publishDiagnostics, codeAction } = textDocument ?? {};
  const { resourceOperations = [], documentChanges = false } = workspace?.workspaceEdit ?? {};
  return {
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: (diagnostic?.relatedInformation ?? publishDiagnostics?.relatedInformation) === true,
    resolvesCodeActions:
      codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    documentChanges: documentChanges && resourceOperations.includes('create'),
    configuration: workspace?.configuration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    commands: commands === true,
  };
}
