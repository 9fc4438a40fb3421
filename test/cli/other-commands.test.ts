import assert from 'node:assert/strict';
import { run } from './run.js';

describe('the other commands', () => {
  it('--help and --version say what they should', async () => {
    const help = await run('/', ['--help']);
    assert.equal(help.status, 0);
    assert.match(help.output, /leitplanke audit \[PATH\.\.\.\]/);
    const audit = await run('/', ['audit', '-h', '--locale=de']);
    assert.match(audit.output, /--changed\[=REF\]/);
    assert.match((await run('/', ['--version'])).output, /^\d+\.\d+\.\d+\n$/);
  });

  it('explain tells what a rule is about', async () => {
    const { status, output } = await run('/', ['explain', 'pii-in-logs']);
    assert.equal(status, 0);
    assert.match(output, /^Personal data in a log \(pii-in-logs\)\n\nSeverity: warning\nNorms: GDPR Art\. 5\(1\)\(c\)/);
    assert.match(
      (await run('/', ['explain', 'pii-in-logs', '--locale', 'de'])).output,
      /Art\. 5 Abs\. 1 lit\. c DSGVO/,
    );
  });

  it('rules lists the catalogue, as a table or as JSON', async () => {
    assert.match((await run('/', ['rules'])).output, /^pii-in-logs +warning +Personal data in a log$/m);
    const catalogue = JSON.parse((await run('/', ['rules', '--format', 'json'])).output) as Record<string, unknown[]>;
    assert.deepEqual(Object.keys(catalogue), ['rules', 'packages', 'hosts', 'categories', 'purposes']);
    for (const [key, list] of Object.entries(catalogue)) assert.ok(list.length > 5, key);
  });

  it('lsp serves until the client ends it', async () => {
    const { status, engine } = await run('/', ['lsp', '--stdio']);
    assert.equal(status, 0);
    assert.equal(engine.served(), 1);
  });
});
