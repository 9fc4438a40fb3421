import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import type { WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { fullCapabilities, startClient, type ClientOptions, type LanguageClient } from './language-client.js';

const logsAddress = `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
}
`;
const logsId = logsAddress.replace('lead.email', 'lead.id');

describe('a workspace in the language server', () => {
  let client: LanguageClient | null = null;
  const start = async (options: ClientOptions): Promise<LanguageClient> => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = null;
  });

  /** File and number of diagnostics of each report, sorted. */
  const counts = (reports: readonly WorkspaceDocumentDiagnosticReport[]): string[] =>
    reports
      .map((report) => {
        const file = report.uri.slice((client?.uri('').length ?? 0) + 1);
        return `${file} ${report.kind === 'full' ? report.items.length : 'unchanged'}`;
      })
      .sort();

  it('shows findings of files that nobody has opened', async () => {
    const { pullWorkspace } = await start({
      folders: { app: { 'a.ts': logsAddress, 'b.ts': logsId, 'c.ts': logsAddress } },
    });
    assert.deepEqual(counts(await pullWorkspace()), ['app/a.ts 1', 'app/c.ts 1']);
  });

  it('answers a client that is up to date when something is new', async () => {
    const { pullWorkspace, open, change } = await start({ folders: { app: { 'a.ts': logsAddress, 'b.ts': logsId } } });
    const [report] = await pullWorkspace();
    assert.ok(report?.resultId);
    const later = pullWorkspace({ 'app/a.ts': report.resultId });
    open('app/b.ts', logsId);
    change('app/b.ts', logsAddress);
    assert.deepEqual(counts(await later), ['app/a.ts unchanged', 'app/b.ts 1']);
  });

  it('takes away what is gone', async () => {
    const { pullWorkspace, open } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    const [report] = await pullWorkspace();
    assert.ok(report?.resultId);
    open('app/a.ts', logsId);
    assert.deepEqual(counts(await pullWorkspace({ 'app/a.ts': report.resultId })), ['app/a.ts 0']);
  });

  it('may have several folders, which come and go', async () => {
    const { pullWorkspace, connection, uri, pull } = await start({
      folders: { one: { 'a.ts': logsAddress }, two: { 'a.ts': logsAddress } },
    });
    assert.deepEqual(counts(await pullWorkspace()), ['one/a.ts 1', 'two/a.ts 1']);
    const change = (added: readonly string[], removed: readonly string[]) =>
      connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((name) => ({ name, uri: uri(name) })),
          removed: removed.map((name) => ({ name, uri: uri(name) })),
        },
      });
    await change([], ['two']);
    assert.deepEqual(counts(await pullWorkspace()), ['one/a.ts 1']);
    await change(['two'], ['one']);
    assert.deepEqual(counts(await pullWorkspace()), ['two/a.ts 1']);
    assert.equal((await pull('two/a.ts')).length, 1);
  });

  it('gives a file in two folders to the inner one, and its buffer to both', async () => {
    const { pullWorkspace, open } = await start({
      folders: { outer: { 'a.ts': logsId }, 'outer/inner': { 'b.ts': logsId } },
    });
    open('outer/inner/b.ts', logsAddress);
    assert.deepEqual(counts(await pullWorkspace()), ['outer/inner/b.ts 1']);
  });

  it('is published to a client that does not pull', async () => {
    const { textDocument = {}, ...others } = fullCapabilities;
    const { diagnostic: _, ...without } = textDocument;
    const { published, open, uri, initialized } = await start({
      folders: { app: { 'a.ts': logsAddress, 'b.ts': logsId } },
      capabilities: { ...others, textDocument: { ...without, publishDiagnostics: { relatedInformation: true } } },
    });
    assert.equal(initialized.capabilities.diagnosticProvider, undefined);
    const seen = async (file: string, count: number): Promise<void> => {
      const last = () => published.findLast((params) => params.uri === uri(file))?.diagnostics.length;
      while (last() !== count) await setTimeout(10);
    };
    await seen('app/a.ts', 1);
    open('app/b.ts', logsAddress);
    await seen('app/b.ts', 1);
    open('app/a.ts', logsId);
    await seen('app/a.ts', 0);
  });
});
