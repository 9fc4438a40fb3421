import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));

describe('the process', () => {
  it('ends quietly when its reader closes the pipe', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', bin, 'rules', '--format', 'json'], {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.destroy();
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const [status] = (await once(child, 'close')) as [number];
    assert.equal(errors, '');
    assert.equal(status, 0);
  });

  it('hands its exit status to the shell', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', bin, 'adit'], { stdio: 'ignore' });
    const [status] = (await once(child, 'close')) as [number];
    assert.equal(status, 2);
  });
});
