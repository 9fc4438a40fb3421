import assert from 'node:assert/strict';
import path from 'node:path';
import {
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  type MarkupContent,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions } from '../../src/lsp/protocol.js';
import { startClient, type ClientOptions, type LanguageClient } from './language-client.js';

const logsAddress = `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
}
`;
const fake = path.join(import.meta.dirname, 'fake-server.ts');

describe('requests to the language server', () => {
  let client: LanguageClient | null = null;
  const start = async (options: ClientOptions): Promise<LanguageClient> => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = null;
  });

  it('shut it down with exit code 0', async () => {
    const own = await startClient({ folders: { app: { 'a.ts': logsAddress } } });
    await own.pull('app/a.ts');
    assert.equal(await own.stop(), 0);
  });

  it('explain a finding under the pointer', async () => {
    const { connection, uri } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    const hover = (line: number) =>
      connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: uri('app/a.ts') },
        position: { line, character: 16 },
      });
    const { value } = (await hover(1))?.contents as MarkupContent;
    assert.match(value, /Personal data in a log/);
    assert.match(value, /GDPR Art\. 5\(1\)\(c\)/);
    assert.match(value, /\*Why:\*/);
    assert.match(value, /\*What static analysis cannot know:\*/);
    assert.equal(await hover(0), null);
  });

  it('explain a rule', async () => {
    const { ask } = await start({ folders: { app: {} } });
    const explanation = await ask('leitplanke/explain', { ruleId: 'pii-in-logs' });
    assert.equal(explanation?.title, 'Personal data in a log');
    assert.match(explanation.markdown, /^# Personal data in a log\n\n`pii-in-logs`\n/);
    assert.match(explanation.markdown, /\n## Why\n/);
    assert.doesNotMatch(explanation.markdown, /Deutsch/);
    assert.equal(await ask('leitplanke/explain', { ruleId: 'no-such-rule' }), null);
  });

  it('explain a rule in German', async () => {
    const { ask } = await start({ folders: { app: {} }, locale: 'de' });
    const explanation = await ask('leitplanke/explain', { ruleId: 'pii-in-logs' });
    assert.match(explanation?.markdown ?? '', /\n## Warum\n/);
    assert.doesNotMatch(explanation?.markdown ?? '', /English/);
  });

  it('return the audit report as a page that runs nothing but its own script', async () => {
    const { ask, uri } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    const params = { folder: uri('app'), nonce: 'abc123', cspSource: 'vscode-resource:' };
    const report = await ask('leitplanke/auditReport', params);
    assert.equal(report?.folder, uri('app'));
    const policy = /Content-Security-Policy" content="([^"]*)"/.exec(report.html)?.[1]?.replaceAll('&#39;', "'") ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /script-src 'nonce-abc123'/);
    assert.ok(report.html.includes('data-file="a.ts"'));
    assert.equal(await ask('leitplanke/auditReport', { ...params, folder: uri('elsewhere') }), null);
  });

  it('tell the status', async () => {
    const { pullWorkspace, status } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    await pullWorkspace();
    assert.deepEqual(status.at(-1), { state: 'ready', findings: { error: 0, warning: 1, info: 0, hint: 0 } });
  });

  it('are cancelled', async () => {
    const { connection, open, uri, change, pull } = await start({ folders: { app: {} }, module: fake });
    open('app/a.ts', 'slow');
    const source = new CancellationTokenSource();
    const answer = connection.sendRequest(
      DocumentDiagnosticRequest.type,
      { textDocument: { uri: uri('app/a.ts') } },
      source.token,
    );
    source.cancel();
    await assert.rejects(answer, { code: LSPErrorCodes.RequestCancelled });
    change('app/a.ts', 'count');
    assert.equal((await pull('app/a.ts')).length, 1);
  });

  it('survive our own fault, which is logged once with its file', async () => {
    const { open, pull, logged, change, uri, status } = await start({ folders: { app: {} }, module: fake });
    open('app/a.ts', 'fail');
    assert.deepEqual(await pull('app/a.ts'), []);
    assert.equal(logged.length, 1);
    assert.ok(logged[0]?.includes(`textDocument/diagnostic failed on ${uri('app/a.ts')}`), logged[0]);
    assert.ok(logged[0]?.includes('The engine has a fault.'));
    assert.deepEqual(status.at(-1), { state: 'failed' });
    change('app/a.ts', 'count');
    assert.equal((await pull('app/a.ts')).length, 1);
  });

  it('keep the cache where the client wants it: beside the project, or outside of what nobody trusts', async () => {
    const cacheOf = async (initializationOptions: InitializationOptions): Promise<string> => {
      const { open, pull } = await start({ folders: { app: {} }, module: fake, initializationOptions });
      open('app/a.ts', 'count');
      const [diagnostic] = await pull('app/a.ts');
      return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
    };
    assert.match(await cacheOf({}), /cache in .*\/app$/);
    await client?.stop();
    assert.match(await cacheOf({ cacheFolder: '/elsewhere' }), /cache in \/elsewhere\/[0-9a-f]{16}$/);
  });

  it('tell a person when a fix does not apply any more', async () => {
    const { open, pull, actions, resolve, shown } = await start({ folders: { app: {} }, module: fake });
    open('app/a.ts', 'count');
    const [{ range } = { range: null }] = await pull('app/a.ts');
    assert.ok(range);
    const [fix] = await actions('app/a.ts', range);
    assert.ok(fix);
    assert.equal((await resolve(fix)).edit, undefined);
    assert.deepEqual(shown, ['This finding is no longer there; nothing was changed.']);
  });
});
