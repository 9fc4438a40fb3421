import type {
  CancellationToken,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { answer, reportFault } from './answer.js';
import { isCancellation, signalOf } from './cancellation.js';
import { documentDiagnostics, resultIdOf } from './document-diagnostics.js';
import type { ServerContext } from './server-context.js';
import { workspaceReports } from './workspace-diagnostics.js';

const documentRequest = 'textDocument/diagnostic';
const workspaceRequest = 'workspace/diagnostic';

/** Answers what one document has to show. */
export async function answerDocument(
  context: ServerContext,
  { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
  token: CancellationToken,
): Promise<DocumentDiagnosticReport> {
  const question = { request: documentRequest, about: uri };
  return answer<DocumentDiagnosticReport>(context, question, token, { kind: 'full', items: [] }, async (signal) => {
    const items = await documentDiagnostics(context, uri, signal);
    const resultId = resultIdOf(items);
    return resultId === previousResultId ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  });
}

/**
 * Answers what all documents have to show. A client that is up to date waits for its answer until something is new, so
 * that it need not ask again and again.
 */
export async function answerWorkspace(
  context: ServerContext,
  { previousResultIds }: WorkspaceDiagnosticParams,
  token: CancellationToken,
): Promise<WorkspaceDiagnosticReport> {
  const signal = signalOf(token);
  const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
  try {
    for (;;) {
      const before = context.changes.count();
      const items = await context.turns.whenQuiet(signal, () => workspaceReports(context, known, signal));
      if (known.size === 0 || items.some(({ kind }) => kind === 'full')) return { items };
      await context.changes.after(before, signal);
    }
  } catch (error) {
    if (isCancellation(error, signal)) throw signal.reason;
    reportFault(context, { request: workspaceRequest, about: rootsOf(context) }, error);
    return { items: [] };
  }
}

/** Sends what all documents have to show after every change, to a client that does not ask. Ends when it is aborted. */
export async function publishAfterChanges(context: ServerContext, signal: AbortSignal): Promise<void> {
  const known = new Map<string, string>();
  try {
    for (;;) {
      const before = context.changes.count();
      await publish(context, known, signal);
      await context.changes.after(before, signal);
    }
  } catch (error) {
    if (!isCancellation(error, signal)) throw error;
  }
}

async function publish(context: ServerContext, known: Map<string, string>, signal: AbortSignal): Promise<void> {
  try {
    for (const report of await context.turns.whenQuiet(signal, () => workspaceReports(context, known, signal))) {
      if (report.kind === 'unchanged') continue;
      const { uri, version, items, resultId } = report;
      await context.connection.sendDiagnostics({ uri, ...(version === null ? {} : { version }), diagnostics: items });
      if (resultId === undefined) known.delete(uri);
      else known.set(uri, resultId);
    }
  } catch (error) {
    if (isCancellation(error, signal)) throw error;
    reportFault(context, { request: 'textDocument/publishDiagnostics', about: rootsOf(context) }, error);
  }
}

function rootsOf({ folders }: ServerContext): string {
  return folders
    .all()
    .map(({ root }) => root)
    .join(', ');
}
