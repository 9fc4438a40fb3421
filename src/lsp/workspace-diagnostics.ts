import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import type { Finding } from '../base/finding.js';
import { relativeTo } from '../program/paths.js';
import { diagnosticsOfFile, resultIdOf, runOptions } from './document-diagnostics.js';
import type { Folder } from './folder.js';
import type { ServerContext } from './server-context.js';

/**
 * What is to be shown in every document of the workspace, compared with what the client has (`known`: result id by URI).
 * Documents that have nothing to show are only reported when the client believes that they have.
 */
export async function workspaceReports(
  context: ServerContext,
  known: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const reports: WorkspaceDocumentDiagnosticReport[] = [];
  const all: Finding[] = [];
  const seen = new Set<string>();
  for (const folder of context.folders.all()) {
    for (const { uri, items, findings } of await folderDiagnostics(context, folder, signal)) {
      all.push(...findings);
      seen.add(uri);
      const resultId = resultIdOf(items);
      const version = context.documents.get(uri)?.version ?? null;
      const same = known.get(uri) === resultId;
      reports.push(
        same ? { kind: 'unchanged', uri, version, resultId } : { kind: 'full', uri, version, resultId, items },
      );
    }
  }
  for (const uri of known.keys()) {
    if (!seen.has(uri) && known.get(uri) !== resultIdOf([])) {
      reports.push({ kind: 'full', uri, version: context.documents.get(uri)?.version ?? null, items: [] });
    }
  }
  context.status.audited(all);
  return reports;
}

interface Shown {
  readonly uri: string;
  readonly items: Awaited<ReturnType<typeof diagnosticsOfFile>>;
  readonly findings: readonly Finding[];
}

/** Documents of one folder that have something to show. What lies in a folder within this one is left to that one. */
async function folderDiagnostics(context: ServerContext, folder: Folder, signal: AbortSignal): Promise<Shown[]> {
  const session = await folder.session();
  if (session === null) return [];
  const { findings } = await session.audit(await runOptions(context, folder, signal));
  const byFile = new Map<string, Finding[]>();
  for (const problem of session.configurationProblems()) byFile.set(relativeTo(folder.root, problem.file), []);
  for (const finding of findings) {
    const group = byFile.get(finding.file);
    if (group === undefined) byFile.set(finding.file, [finding]);
    else group.push(finding);
  }
  const open = openUris(context);
  const shown: Shown[] = [];
  for (const [file, group] of byFile) {
    const spelt = folder.uriOf(file);
    const uri = open.get(spelt) ?? spelt;
    if (context.folders.ownerOf(uri).folder !== folder) continue;
    shown.push({ uri, items: await diagnosticsOfFile(context, folder, session, file, group), findings: group });
  }
  return shown;
}

/** The URIs under which the client has documents open, by the URI as we spell it: there is more than one way to do so. */
function openUris({ documents, folders }: ServerContext): ReadonlyMap<string, string> {
  return new Map(
    documents.all().map(({ uri }) => {
      const { folder, file } = folders.ownerOf(uri);
      return [folder.uriOf(file), uri];
    }),
  );
}
