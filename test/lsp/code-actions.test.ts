import assert from 'node:assert/strict';
import type { CodeAction, Range } from 'vscode-languageserver-protocol/node';
import { textAfter } from './apply-edit.js';
import { fullCapabilities, startClient, type ClientOptions, type LanguageClient } from './language-client.js';

const logsAddress = `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
}
`;
const logsTwice = `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
  console.warn('again', lead.email);
}
`;
const secondLine: Range = { start: { line: 1, character: 16 }, end: { line: 1, character: 16 } };

describe('code actions of the language server', () => {
  let client: LanguageClient | null = null;
  const start = async (options: ClientOptions): Promise<LanguageClient> => (client = await startClient(options));
  afterEach(async () => {
    await client?.stop();
    client = null;
  });

  const named = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
    const action = actions.find((candidate) => title.test(candidate.title));
    assert.ok(action, `${title} among ${actions.map((candidate) => candidate.title).join(', ')}`);
    return action;
  };

  it('offer fixes, the first one preferred, without edits until one is chosen', async () => {
    const { pull, actions } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    const diagnostics = [...(await pull('app/a.ts'))];
    const offered = await actions('app/a.ts', secondLine, { diagnostics });
    const [first, ...others] = offered.filter(({ isPreferred }) => isPreferred !== undefined);
    assert.ok(first);
    assert.equal(first.isPreferred, true);
    assert.equal(first.kind, 'quickfix');
    assert.deepEqual(first.diagnostics, diagnostics);
    assert.equal(first.edit, undefined);
    assert.ok(others.every(({ isPreferred }) => isPreferred === false));
    assert.ok(offered.every(({ title }) => !title.includes('`')));
  });

  it('compute the edit of the chosen fix, for the version of the buffer that was seen; then the finding is gone', async () => {
    const { open, change, pull, actions, resolve, uri } = await start({ folders: { app: { 'a.ts': '' } } });
    open('app/a.ts', logsAddress);
    const fix = await resolve(named(await actions('app/a.ts', secondLine), /mask/i));
    const after = textAfter(fix.edit, uri('app/a.ts'), logsAddress);
    const [edited] = fix.edit?.documentChanges ?? [];
    assert.ok(edited && 'textDocument' in edited);
    assert.equal(edited.textDocument.version, 1);
    change('app/a.ts', after);
    assert.deepEqual(await pull('app/a.ts'), []);
  });

  it('fix a CRLF file in its own lines', async () => {
    const text = logsAddress.replaceAll('\n', '\r\n');
    const { actions, resolve, uri } = await start({ folders: { app: { 'a.ts': `\uFEFF${text}` } } });
    const fix = await resolve(named(await actions('app/a.ts', secondLine), /mask/i));
    const after = textAfter(fix.edit, uri('app/a.ts'), text);
    assert.ok(!/[^\r]\n/.test(after), JSON.stringify(after));
    assert.ok(after.startsWith('export function welcome') || after.includes('\r\nexport function welcome'));
  });

  it('fix all findings of a rule in a file at once', async () => {
    const { open, change, pull, actions, resolve, uri } = await start({ folders: { app: { 'a.ts': '' } } });
    open('app/a.ts', logsTwice);
    const fix = await resolve(named(await actions('app/a.ts', secondLine), /Fix all .*pii-in-logs/));
    change('app/a.ts', textAfter(fix.edit, uri('app/a.ts'), logsTwice));
    assert.deepEqual(await pull('app/a.ts'), []);
  });

  it('apply all safe fixes on saving, when asked for that kind', async () => {
    const { actions, resolve, uri } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    const offered = await actions('app/a.ts', secondLine, { only: ['source.fixAll'] });
    assert.deepEqual(
      offered.map(({ kind }) => kind),
      ['source.fixAll.leitplanke'],
    );
    const fix = await resolve(named(offered, /safe/));
    assert.notEqual(textAfter(fix.edit, uri('app/a.ts'), logsAddress), logsAddress);
  });

  it('come with their edits for a client that cannot wait', async () => {
    const { codeAction: _, ...textDocument } = fullCapabilities.textDocument ?? {};
    const { actions, uri } = await start({
      folders: { app: { 'a.ts': logsAddress } },
      capabilities: { ...fullCapabilities, workspace: {}, textDocument },
    });
    const fix = named(await actions('app/a.ts', secondLine), /mask/i);
    assert.ok(fix.edit?.changes?.[uri('app/a.ts')]);
  });

  it('ignore a finding with the reason that a person gives', async () => {
    const { open, change, pull, actions, ask, uri } = await start({ folders: { app: { 'a.ts': '' } } });
    open('app/a.ts', logsAddress);
    const { command } = named(await actions('app/a.ts', secondLine), /Ignore pii-in-logs/);
    assert.equal(command?.command, 'leitplanke.ignoreWithReason');
    const [reference] = command.arguments as [{ uri: string; fingerprint: string; ruleId: string }];
    assert.equal(reference.uri, uri('app/a.ts'));
    const edit = await ask('leitplanke/ignore', { ...reference, reason: 'support needs it, DPO-17' });
    const after = textAfter(edit, uri('app/a.ts'), logsAddress);
    assert.equal(after.split('\n')[1], '  // leitplanke-ignore-next-line pii-in-logs -- support needs it, DPO-17');
    change('app/a.ts', after);
    assert.deepEqual(await pull('app/a.ts'), []);
    assert.equal(await ask('leitplanke/ignore', { ...reference, reason: 'again' }), null);
  });

  it('name no command that the client does not have', async () => {
    const { actions } = await start({ folders: { app: { 'a.ts': logsAddress } }, initializationOptions: {} });
    const offered = await actions('app/a.ts', secondLine);
    assert.ok(offered.length > 0);
    assert.ok(offered.every(({ command }) => command === undefined));
  });

  it('are offered only where a finding is', async () => {
    const { actions } = await start({ folders: { app: { 'a.ts': logsAddress } } });
    assert.deepEqual(
      await actions('app/a.ts', { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } }),
      [],
    );
    assert.deepEqual(await actions('app/a.ts', secondLine, { only: ['refactor'] }), []);
  });
});
