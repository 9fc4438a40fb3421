import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnosticOf, diagnosticsOf, eventually } from './eventually.js';
import { workspaceFiles } from './workspace.js';

const folder = (): vscode.Uri => {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first);
  return first.uri;
};
const fileUri = (file: string): vscode.Uri => vscode.Uri.joinPath(folder(), file);

async function open(file: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(fileUri(file)));
}

async function replaceAll(editor: vscode.TextEditor, text: string): Promise<void> {
  const whole = new vscode.Range(0, 0, editor.document.lineCount, 0);
  assert.ok(await editor.edit((edit) => edit.replace(whole, text)));
}

async function actionsAt(uri: vscode.Uri, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    undefined,
    50,
  );
}

describe('the extension in VS Code', () => {
  const welcome = workspaceFiles['src/welcome.ts'] ?? '';

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('is activated by a file of TypeScript, and has its commands', async () => {
    await open('src/clean.ts');
    const extension = vscode.extensions.getExtension('leitplanke.leitplanke');
    assert.ok(extension);
    await eventually('the extension to be active', () => (extension.isActive ? true : undefined));
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['auditReport', 'restartServer', 'showOutput', 'ignoreWithReason', 'explainRule']) {
      assert.ok(commands.includes(`leitplanke.${name}`), name);
    }
  });

  it('shows a finding with its rule, its page and its steps', async () => {
    await open('src/welcome.ts');
    const diagnostic = await diagnosticOf(fileUri('src/welcome.ts'), 1);
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(diagnostic.range, new vscode.Range(1, 14, 1, 24));
    const code = diagnostic.code as { value: string; target: vscode.Uri };
    assert.equal(code.value, 'pii-in-logs');
    assert.match(code.target.path, /pii-in-logs\.md$/);
    assert.ok((diagnostic.relatedInformation ?? []).length >= 2);
  });

  it('shows findings of files that are not open', async () => {
    await open('src/clean.ts');
    await diagnosticsOf(fileUri('src/unopened.ts'), 1);
    await diagnosticsOf(fileUri('src/clean.ts'), 0);
  });

  it('follows what is typed and not saved', async () => {
    const editor = await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    await diagnosticsOf(uri, 1);
    await replaceAll(editor, welcome.replace('lead.email', 'lead.id'));
    await diagnosticsOf(uri, 0);
    await replaceAll(editor, `\n${welcome}`);
    await diagnosticOf(uri, 2);
    assert.ok(editor.document.isDirty);
  });

  it('judges a new buffer without a name', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'typescript', content: welcome });
    await vscode.window.showTextDocument(document);
    await diagnosticsOf(document.uri, 1);
  });

  it('applies a fix, and the finding is gone', async () => {
    const editor = await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    const diagnostic = await diagnosticOf(uri, 1);
    const offered = await actionsAt(uri, diagnostic.range);
    const fix = offered.find(({ isPreferred }) => isPreferred === true);
    assert.ok(fix?.edit, `a preferred fix with its edit among ${offered.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.notEqual(editor.document.getText(), welcome);
    await diagnosticsOf(uri, 0);
  });

  it('ignores a finding with a reason', async () => {
    const editor = await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    const diagnostic = await diagnosticOf(uri, 1);
    const ignore = (await actionsAt(uri, diagnostic.range)).find(
      ({ command }) => command?.command === 'leitplanke.ignoreWithReason',
    );
    assert.ok(ignore?.command);
    const [reference] = (ignore.command.arguments ?? []) as unknown[];
    await vscode.commands.executeCommand('leitplanke.ignoreWithReason', reference, 'ticket DPO-17');
    assert.match(editor.document.lineAt(1).text, /^ {2}\/\/ leitplanke-ignore-next-line pii-in-logs -- ticket DPO-17$/);
    await diagnosticsOf(uri, 0);
  });

  it('explains a finding under the pointer and a rule on its page', async () => {
    await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    const diagnostic = await diagnosticOf(uri, 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      diagnostic.range.start.translate(0, 1),
    );
    const text = hovers.flatMap(({ contents }) => contents.map((content) => (content as vscode.MarkdownString).value));
    assert.match(text.join('\n'), /Personal data in a log/);
    await vscode.commands.executeCommand('leitplanke.explainRule', 'pii-in-logs');
    const page = await vscode.workspace.openTextDocument(
      vscode.Uri.from({ scheme: 'leitplanke-rule', path: '/pii-in-logs.md' }),
    );
    assert.match(page.getText(), /^# Personal data in a log/);
  });

  it('opens the audit report, once', async () => {
    const panels = () =>
      vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(
          ({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith('leitplanke.auditReport'),
        );
    await vscode.commands.executeCommand('leitplanke.auditReport');
    await eventually('the report', () => (panels().length === 1 ? true : undefined));
    await vscode.commands.executeCommand('leitplanke.auditReport');
    assert.equal(panels().length, 1);
    assert.match(panels()[0]?.label ?? '', /Audit Report: workspace/);
  });

  it('obeys its settings', async () => {
    await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    await diagnosticsOf(uri, 1);
    const settings = vscode.workspace.getConfiguration('leitplanke');
    const set = (name: string, value: unknown) => settings.update(name, value, vscode.ConfigurationTarget.Workspace);
    await set('locale', 'de');
    await eventually('German', () =>
      vscode.languages.getDiagnostics(uri).some(({ message }) => message.includes('protokolliert')) ? true : undefined,
    );
    await set('enable', false);
    await diagnosticsOf(uri, 0);
    await set('enable', undefined);
    await set('locale', undefined);
    await diagnosticsOf(uri, 1);
  });

  it('survives a restart of its server', async () => {
    await open('src/welcome.ts');
    const uri = fileUri('src/welcome.ts');
    await diagnosticsOf(uri, 1);
    await vscode.commands.executeCommand('leitplanke.restartServer');
    await diagnosticsOf(uri, 1);
  });

  it('marks a faulty configuration', async () => {
    const uri = fileUri('leitplanke.config.json');
    await vscode.workspace.fs.writeFile(uri, Buffer.from('{\n  "rulez": {}\n}\n'));
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(document.languageId, 'jsonc');
      await vscode.window.showTextDocument(document);
      const [problem] = await diagnosticsOf(uri, 1);
      assert.equal(problem?.range.start.line, 1);
    } finally {
      await vscode.workspace.fs.delete(uri);
    }
  });
});
