import assert from 'node:assert/strict';
import { FileChangeType, type Diagnostic } from 'vscode-languageserver-protocol/node';
import { startClient, type ClientOptions, type LanguageClient } from './language-client.js';

const logsAddress = `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
}
`;
const logsId = logsAddress.replace('lead.email', 'lead.id');

const messageOf = (diagnostic: Diagnostic | undefined): string =>
  typeof diagnostic?.message === 'string' ? diagnostic.message : '';

/** Rule and 1-based start of each diagnostic, in one line. */
const spots = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ code, range: { start } }) => `${code} ${start.line + 1}:${start.character + 1}`);

describe('diagnostics of the language server', () => {
  let client: LanguageClient | null = null;
  const start = async (options: ClientOptions): Promise<LanguageClient> => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = null;
  });

  it('name the rule, its page, our name and the fingerprint', async () => {
    const { pull } = await start({ folders: { app: { 'src/a.ts': logsAddress } } });
    const [diagnostic] = await pull('app/src/a.ts');
    assert.ok(diagnostic);
    assert.deepEqual(diagnostic.range, { start: { line: 1, character: 14 }, end: { line: 1, character: 24 } });
    assert.equal(diagnostic.code, 'pii-in-logs');
    assert.match(diagnostic.codeDescription?.href ?? '', /\/docs\/rules\/pii-in-logs\.md$/);
    assert.equal(diagnostic.source, 'leitplanke');
    assert.equal(diagnostic.severity, 2);
    assert.match(diagnostic.data as string, /^[0-9a-f]{16,}$/);
    assert.equal(diagnostic.tags, undefined);
  });

  it('stand in the configuration too, where its register is not complete', async () => {
    const { pull } = await start({
      folders: {
        app: {
          'leitplanke.config.json': `{
  "aiSystems": [{ "id": "letters", "modelCard": "a.md" }],
  "training": { "lastDate": "${new Date().toISOString().slice(0, 10)}", "topics": ["bias"] }
}
`,
          'src/a.ts': `export const one = 1;\n`,
        },
      },
    });
    assert.deepEqual(spots(await pull('app/leitplanke.config.json')), ['missing-owner 2:17']);
  });

  it('show every step of a flow, also in other files', async () => {
    const { pull, uri } = await start({
      folders: {
        app: {
          'a.ts': `import { note } from './log.js';\nexport const f = (lead: { email: string }) => note(lead.email);\n`,
          'log.ts': `export function note(text: string) {\n  console.log(text);\n}\n`,
        },
      },
    });
    const [diagnostic] = [...(await pull('app/a.ts')), ...(await pull('app/log.ts'))];
    const steps = diagnostic?.relatedInformation ?? [];
    assert.ok(steps.length >= 2);
    assert.equal(steps[0]?.location.uri, uri('app/a.ts'));
    assert.equal(steps.at(-1)?.location.uri, uri('app/log.ts'));
    assert.equal(steps.at(-1)?.location.range.start.line, 1);
  });

  it('follow an unsaved buffer, and the disk again after it is closed', async () => {
    const { open, change, close, pull } = await start({ folders: { app: { 'a.ts': logsId } } });
    assert.deepEqual(await pull('app/a.ts'), []);
    open('app/a.ts', logsId);
    change('app/a.ts', `\n${logsAddress}`);
    assert.deepEqual(spots(await pull('app/a.ts')), ['pii-in-logs 3:15']);
    close('app/a.ts');
    assert.deepEqual(await pull('app/a.ts'), []);
  });

  it('follow a buffer that is on no disk yet', async () => {
    const { open, pull } = await start({ folders: { app: { 'a.ts': '' } } });
    open('app/new/b.ts', logsAddress);
    assert.deepEqual(spots(await pull('app/new/b.ts')), ['pii-in-logs 2:15']);
  });

  it('follow files that change outside the editor', async () => {
    const { write, changedOnDisk, pull, refreshes } = await start({ folders: { app: { 'a.ts': logsId } } });
    assert.deepEqual(await pull('app/a.ts'), []);
    write('app/a.ts', logsAddress);
    changedOnDisk('app/a.ts', FileChangeType.Changed);
    assert.deepEqual(spots(await pull('app/a.ts')), ['pii-in-logs 2:15']);
    write('app/b.ts', logsAddress);
    changedOnDisk('app/b.ts', FileChangeType.Created);
    assert.deepEqual(spots(await pull('app/b.ts')), ['pii-in-logs 2:15']);
    assert.equal(refreshes(), 2);
  });

  it('ask to be told of sources, configurations and manifests', async () => {
    const { pull, registered } = await start({ folders: { app: {} } });
    await pull('app/a.ts');
    const watched = JSON.stringify(registered.find(({ method }) => method === 'workspace/didChangeWatchedFiles'));
    for (const name of ['tsx', 'prisma', 'leitplanke.config.json', 'tsconfig']) assert.ok(watched.includes(name), name);
  });

  it('count as the editor does in files with CRLF, byte order mark and astral characters', async () => {
    const text = `\uFEFF// 🚧\r\nexport function f(lead: { email: string }) {\r\n  console.log('🚀', lead.email);\r\n}\r\n`;
    const { open, pull } = await start({ folders: { app: { 'a.ts': text } } });
    assert.deepEqual(spots(await pull('app/a.ts')), ['pii-in-logs 3:21']);
    // An editor keeps the mark to itself.
    open('app/a.ts', text.slice(1));
    assert.deepEqual(spots(await pull('app/a.ts')), ['pii-in-logs 3:21']);
  });

  it('put a faulty configuration on its line and keep the last valid one', async () => {
    const file = 'app/leitplanke.config.json';
    const { open, change, pull, write } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    write(file, '{ "rules": { "pii-in-logs": "error" } }');
    open(file, '{ "rules": { "pii-in-logs": "error" } }', 'jsonc');
    assert.equal((await pull('app/a.ts'))[0]?.severity, 1);
    assert.deepEqual(await pull(file), []);
    change(file, '{\n  "rulez": {}\n}');
    const [problem] = await pull(file);
    assert.ok(problem);
    assert.equal(problem.range.start.line, 1);
    assert.equal(problem.severity, 1);
    assert.equal(problem.source, 'leitplanke');
    assert.match(messageOf(problem), /rulez.*rules/s);
    assert.equal((await pull('app/a.ts'))[0]?.severity, 1);
    change(file, '{ "rules": { "pii-in-logs": "off" } }');
    assert.deepEqual(await pull(file), []);
    assert.deepEqual(await pull('app/a.ts'), []);
  });

  it('speak the language of the editor, or the one in the settings', async () => {
    const german = await start({ folders: { app: { 'a.ts': logsAddress } }, locale: 'de-AT' });
    const before = messageOf((await german.pull('app/a.ts'))[0]);
    assert.match(before, /protokolliert/);
    german.setSettings({ locale: 'en' });
    await german.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.match(messageOf((await german.pull('app/a.ts'))[0]), /written to a log/);
  });

  it('are silent where the settings say so', async () => {
    const { pull, pullWorkspace, setSettings, connection } = await start({
      folders: { app: { 'a.ts': logsAddress } },
      settings: { enable: false },
    });
    assert.deepEqual(await pull('app/a.ts'), []);
    assert.deepEqual(await pullWorkspace(), []);
    setSettings({ enable: true });
    await connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    assert.equal((await pull('app/a.ts')).length, 1);
  });

  it('judge documents outside of every folder on their own', async () => {
    const { openUri, pullUri, open, pull } = await start({ folders: { app: {} } });
    openUri('untitled:Untitled-1', logsAddress, 'typescript');
    assert.deepEqual(spots(await pullUri('untitled:Untitled-1')), ['pii-in-logs 2:15']);
    open('elsewhere/a.ts', logsAddress);
    assert.deepEqual(spots(await pull('elsewhere/a.ts')), ['pii-in-logs 2:15']);
  });
});
