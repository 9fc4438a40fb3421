import assert from 'node:assert/strict';
import { fileMatcher, globToRegExp } from '../../src/program/glob.js';

const matches = (glob: string, path: string): boolean => globToRegExp(glob).test(path);

describe('globs', () => {
  const cases: [glob: string, yes: string[], no: string[]][] = [
    ['src/**', ['src/a.ts', 'src/b/c.ts', 'src/.hidden/d.ts'], ['lib/a.ts', 'src']],
    ['**/*.test.ts', ['a.test.ts', 'x/y/a.test.ts'], ['a.ts', 'a.test.tsx']],
    ['*.ts', ['a.ts', '.a.ts'], ['x/a.ts']],
    ['./src/*.ts', ['src/a.ts'], ['src/b/a.ts']],
    ['a/**/b.ts', ['a/b.ts', 'a/x/y/b.ts'], ['ab.ts', 'a/xb.ts']],
    ['src/{crm,mail}/**/*.{ts,tsx}', ['src/crm/a.ts', 'src/mail/x/a.tsx'], ['src/sms/a.ts', 'src/crm/a.js']],
    ['**/?(*.)+(spec|test).ts', ['a.spec.ts', 'x/test.ts'], ['x/contest.ts']],
    ['app/(marketing)/**', ['app/(marketing)/page.tsx'], ['app/marketing/page.tsx']],
    ['[a-c]?.ts', ['ax.ts', 'cy.ts'], ['dx.ts', 'a.ts']],
    ['[!a].ts', ['b.ts'], ['a.ts', '/.ts']],
    ['a{b', ['a{b'], ['ab']],
    ['[z-a]', ['[z-a]'], ['z']],
    ['a+b$^.ts', ['a+b$^.ts'], ['aab.ts']],
    ['**', ['a', 'a/b'], []],
  ];
  for (const [glob, yes, no] of cases) {
    it(`understands ${glob}`, () => {
      for (const path of yes) assert.ok(matches(glob, path), path);
      for (const path of no) assert.ok(!matches(glob, path), path);
    });
  }

  it('lets a folder stand for all below it', () => {
    const isMeant = fileMatcher(['src', 'lib/']);
    assert.deepEqual(['src/a.ts', 'lib/b/c.ts', 'srcs/a.ts'].map(isMeant), [true, true, false]);
  });

  it('lets later patterns take out and bring back', () => {
    const isMeant = fileMatcher(['src/**', '!src/gen', 'src/gen/keep.ts']);
    assert.deepEqual(['src/a.ts', 'src/gen/a.ts', 'src/gen/keep.ts'].map(isMeant), [true, false, true]);
    assert.deepEqual(['a.ts', 'gen/a.ts'].map(fileMatcher(['!gen'])), [true, false]);
    assert.equal(fileMatcher([])('a.ts'), false);
  });
});
