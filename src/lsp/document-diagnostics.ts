import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver';
import type { Finding } from '../base/finding.js';
import { joinPath } from '../program/paths.js';
import { sayIn } from '../reporters/say.js';
import type { RunOptions, Session } from '../session/session.js';
import { configurationDiagnostic, diagnosticOf } from './diagnostics.js';
import type { Folder } from './folder.js';
import type { ServerContext } from './server-context.js';

/** Everything there is to show in one document. */
export async function documentDiagnostics(
  context: ServerContext,
  uri: string,
  signal: AbortSignal,
): Promise<Diagnostic[]> {
  const { folder, file } = context.folders.ownerOf(uri);
  const session = await folder.session();
  if (session === null) return [];
  const findings = await session.findings(file, await runOptions(context, folder, signal));
  context.status.idle();
  return diagnosticsOfFile(context, folder, session, file, findings);
}

/** Shows the findings of a file, and the faults of a configuration. */
export async function diagnosticsOfFile(
  { client }: ServerContext,
  folder: Folder,
  session: Session,
  file: string,
  findings: readonly Finding[],
): Promise<Diagnostic[]> {
  const say = sayIn((await folder.settings()).locale);
  const options = { say, uriOf: (name: string) => folder.uriOf(name), related: client.relatedInformation };
  const path = joinPath(folder.root, file);
  const problems = session.configurationProblems().filter((problem) => problem.file === path);
  return [
    ...findings.map((finding) => diagnosticOf(finding, options)),
    ...problems.map((problem) => configurationDiagnostic(problem, say)),
  ];
}

/** Cancellation and progress for a run of the engine. */
export async function runOptions({ status }: ServerContext, folder: Folder, signal: AbortSignal): Promise<RunOptions> {
  const { locale } = await folder.settings();
  return { signal, onProgress: (progress) => status.working(progress, locale) };
}

/** Names what a document shows: equal for equal diagnostics, in every run. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  return createHash('sha256').update(JSON.stringify(diagnostics)).digest('base64url').slice(0, 22);
}
