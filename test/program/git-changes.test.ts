import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { runGit } from '../../src/cli/git.js';
import { changedFiles } from '../../src/program/git-changes.js';
import { inTemporaryFolder, writeTree } from './temporary-folder.js';

function git(root: string, ...args: string[]): void {
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd: root, stdio: 'ignore' });
}

function commitAll(root: string): void {
  git(root, 'add', '-A');
  git(root, 'commit', '-m', 'state');
}

const changed = (root: string, reference: string) => changedFiles(root, reference, runGit);

describe('changes in git', () => {
  it('are what is not committed, untracked files included, deleted ones not', () =>
    inTemporaryFolder(
      { 'a.ts': '1', 'b.ts': '1', 'gone.ts': '1', '.gitignore': 'ignored.ts', 'tö st.ts': '1' },
      (root) => {
        git(root, 'init', '-b', 'main');
        commitAll(root);
        assert.deepEqual(changed(root, 'HEAD'), []);
        writeTree(root, { 'b.ts': '2', 'new/c.ts': '', 'ignored.ts': '', 'tö st.ts': '2', 'staged.ts': '' });
        rmSync(`${root}/gone.ts`);
        git(root, 'add', 'staged.ts');
        assert.deepEqual(changed(root, 'HEAD'), ['b.ts', 'new/c.ts', 'staged.ts', 'tö st.ts']);
      },
    ));

  it('count from the merge base with a branch, below the root alone', () =>
    inTemporaryFolder({ 'app/a.ts': '1', 'app/b.ts': '1', 'c.ts': '1' }, (root) => {
      git(root, 'init', '-b', 'main');
      commitAll(root);
      git(root, 'checkout', '-b', 'feature');
      writeTree(root, { 'app/a.ts': '2', 'c.ts': '2' });
      commitAll(root);
      git(root, 'checkout', 'main');
      writeTree(root, { 'app/b.ts': '2' });
      commitAll(root);
      git(root, 'checkout', 'feature');
      writeTree(root, { 'app/new.ts': '' });
      assert.deepEqual(changed(root, 'main'), ['app/a.ts', 'app/new.ts', 'c.ts']);
      assert.deepEqual(changed(`${root}/app`, 'main'), ['a.ts', 'new.ts']);
    }));

  it('are everything before the first commit', () =>
    inTemporaryFolder({ 'a.ts': '1', 'b.ts': '1' }, (root) => {
      git(root, 'init', '-b', 'main');
      git(root, 'add', 'a.ts');
      assert.deepEqual(changed(root, 'HEAD'), ['a.ts', 'b.ts']);
    }));

  it('cannot be told without git', () => {
    assert.deepEqual(
      changedFiles('/', 'HEAD', () => null),
      { problem: { id: 'git.missing' } },
    );
  });

  it('cannot be told outside of git or from an unknown reference, which is never taken for an option', () =>
    inTemporaryFolder({ 'a.ts': '1' }, (root) => {
      assert.deepEqual(changed(root, 'HEAD'), { problem: { id: 'git.no-repository', data: { root } } });
      git(root, 'init', '-b', 'main');
      commitAll(root);
      for (const reference of ['nope', '--output=x', '']) {
        const problem = { id: 'git.unknown-reference', data: { reference } };
        assert.deepEqual(changed(root, reference), { problem });
      }
    }));
});
