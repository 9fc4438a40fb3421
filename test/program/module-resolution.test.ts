import assert from 'node:assert/strict';
import { discoverFiles } from '../../src/program/discover-files.js';
import { createResolver, type Resolution } from '../../src/program/module-resolution.js';
import { memoryFileSystem } from './memory-file-system.js';

/** Resolves `from -> specifier` lines over files at /r; the answer as `kind name`. */
function resolver(files: Readonly<Record<string, string>>, root = '/r'): (line: string) => string {
  const fs = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/r/${path}`, text])));
  const resolve = createResolver(discoverFiles(fs, root), fs, root);
  return (line) => {
    const [from = '', specifier = ''] = line.split(' -> ');
    return shown(resolve.resolve(from, specifier));
  };
}

function shown(resolution: Resolution): string {
  switch (resolution.kind) {
    case 'file':
      return resolution.file;
    case 'package':
      return `package ${resolution.name}`;
    case 'builtin':
      return `builtin ${resolution.name}`;
    default:
      return resolution.kind;
  }
}

const empty = (paths: string): Record<string, string> => Object.fromEntries(paths.split(' ').map((path) => [path, '']));

describe('relative specifiers', () => {
  const resolve = resolver({
    ...empty(
      'a.ts b.tsx c/index.ts d/index.jsx e.mts f.cts g.js g.ts h.js i/j/k.ts l.vue types.d.ts m.ts m/index.ts n.web.tsx index.ts',
    ),
    'p/package.json': '{ "main": "./code/start.js" }',
    'p/code/start.ts': '',
    'data.json': '{}',
    'style.module.css': '',
  });
  const cases: Record<string, string> = {
    'x.ts -> ./a': 'a.ts',
    'x.ts -> ./a.ts': 'a.ts',
    'x.ts -> ./a.js': 'a.ts',
    'x.ts -> ./b.js': 'b.tsx',
    'x.ts -> ./b.jsx': 'b.tsx',
    'x.ts -> ./c': 'c/index.ts',
    'x.ts -> ./c/': 'c/index.ts',
    'x.ts -> ./c/index.js': 'c/index.ts',
    'x.ts -> ./d': 'd/index.jsx',
    'x.ts -> ./e.mjs': 'e.mts',
    'x.ts -> ./f.cjs': 'f.cts',
    'x.ts -> ./g.js': 'g.ts',
    'x.ts -> ./h.js': 'h.js',
    'i/j/k.ts -> ../../a': 'a.ts',
    'i/j/k.ts -> ../..': 'index.ts',
    'i/j/k.ts -> ../../../../a': 'unresolved',
    'c/index.ts -> .': 'c/index.ts',
    'x.ts -> ./m': 'm.ts',
    'x.ts -> ./m/': 'm/index.ts',
    'x.ts -> ./n': 'n.web.tsx',
    'x.ts -> ./p': 'p/code/start.ts',
    'x.ts -> ./a?worker': 'a.ts',
    'x.ts -> !!raw-loader!./a.ts': 'a.ts',
    'x.ts -> ./nope': 'unresolved',
    'x.ts -> ': 'unresolved',
    'x.ts -> ./types': 'asset',
    'x.ts -> ./types.js': 'asset',
    'x.ts -> ./l.vue': 'asset',
    'x.ts -> ./l': 'asset',
    'x.ts -> ./data.json': 'asset',
    'x.ts -> ./style.module.css': 'asset',
  };
  for (const [line, expected] of Object.entries(cases)) {
    it(`${line} is ${expected}`, () => {
      assert.equal(resolve(line), expected);
    });
  }
});

describe('bare specifiers', () => {
  it('tells packages, built-in modules and urls apart', () => {
    const resolve = resolver(empty('a.ts'));
    const expected: Record<string, string> = {
      react: 'package react',
      '@sendgrid/mail': 'package @sendgrid/mail',
      'next/headers.js': 'package next',
      '@acme/x/y/z': 'package @acme/x',
      fs: 'builtin fs',
      'node:fs/promises': 'builtin fs/promises',
      'fs/promises': 'builtin fs/promises',
      'bun:test': 'builtin bun:test',
      'npm:zod@4.0.0/mini': 'package zod',
      'npm:@a/b@1': 'package @a/b',
      'jsr:@std/path@1': 'package @std/path',
      'https://esm.sh/react': 'package https://esm.sh/react',
      '@/missing': 'unresolved',
      '~/missing': 'unresolved',
      '#missing': 'unresolved',
      '/x': 'unresolved',
    };
    for (const [specifier, answer] of Object.entries(expected))
      assert.equal(resolve(`a.ts -> ${specifier}`), answer, specifier);
  });

  it('follows paths and baseUrl of the nearest tsconfig, comments and trailing commas allowed', () => {
    const resolve = resolver({
      'tsconfig.json':
        '{ // aliases\n "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*",], "@/ui/*": ["ui/*"], "conf": ["./config/main"], "x-*-y": ["src/*"] }, }, }',
      'app/tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }',
      ...empty('src/a.ts src/ui/b.ts ui/b.ts config/main.ts app/a.ts app/deep/c.ts lib/events.ts'),
    });
    assert.equal(resolve('src/x.ts -> @/a'), 'src/a.ts');
    assert.equal(resolve('src/x.ts -> @/a.js'), 'src/a.ts');
    assert.equal(resolve('src/x.ts -> @/ui/b'), 'ui/b.ts');
    assert.equal(resolve('src/x.ts -> conf'), 'config/main.ts');
    assert.equal(resolve('src/x.ts -> x-a-y'), 'src/a.ts');
    assert.equal(resolve('src/x.ts -> lib/events'), 'lib/events.ts');
    assert.equal(resolve('src/x.ts -> events'), 'builtin events');
    assert.equal(resolve('app/deep/c.ts -> @/a'), 'app/a.ts');
    assert.equal(resolve('app/deep/c.ts -> conf'), 'config/main.ts');
  });

  it('follows extends, also lists, workspace packages, references and ${configDir}', () => {
    const resolve = resolver({
      'package.json': '{ "workspaces": ["packages/*", "apps/*"] }',
      'tsconfig.base.json': '{ "compilerOptions": { "paths": { "@base/*": ["./shared/*"] } } }',
      'packages/config/package.json': '{ "name": "@acme/config" }',
      'packages/config/ts/base.json':
        '{ "compilerOptions": { "baseUrl": "${configDir}/src", "paths": { "~own/*": ["${configDir}/src/*"] } } }',
      'apps/one/tsconfig.json': '{ "extends": "../../tsconfig.base" }',
      'apps/two/tsconfig.json': '{ "extends": ["@acme/config/ts/base.json"] }',
      'apps/three/tsconfig.json': '{ "files": [], "references": [{ "path": "./tsconfig.app.json" }] }',
      'apps/three/tsconfig.app.json': '{ "compilerOptions": { "paths": { "$/*": ["./src/*"] } } }',
      'apps/four/tsconfig.json': '{ "extends": "./tsconfig.json" }',
      ...empty('shared/a.ts apps/one/x.ts apps/two/src/b.ts apps/three/src/c.ts'),
    });
    assert.equal(resolve('apps/one/x.ts -> @base/a'), 'shared/a.ts');
    assert.equal(resolve('apps/two/x.ts -> ~own/b'), 'apps/two/src/b.ts');
    assert.equal(resolve('apps/two/x.ts -> b'), 'apps/two/src/b.ts');
    assert.equal(resolve('apps/three/x.ts -> $/c'), 'apps/three/src/c.ts');
    assert.equal(resolve('apps/four/x.ts -> react'), 'package react');
  });

  it('looks above the root for a tsconfig', () => {
    const resolve = resolver(
      { 'tsconfig.json': '{ "compilerOptions": { "paths": { "@/*": ["./src/*"] } } }', ...empty('src/a/b.ts') },
      '/r/src',
    );
    assert.equal(resolve('x.ts -> @/a/b'), 'a/b.ts');
  });

  it('follows the imports of package.json', () => {
    const resolve = resolver({
      'package.json':
        '{ "imports": { "#db": "./dist/db.js", "#lib/*": { "types": "./dist/lib/*.d.ts", "default": "./dist/lib/*.js" }, "#dep": "pkg" } }',
      ...empty('src/db.ts src/lib/mail.ts'),
    });
    assert.equal(resolve('src/x.ts -> #db'), 'src/db.ts');
    assert.equal(resolve('src/x.ts -> #lib/mail'), 'src/lib/mail.ts');
    assert.equal(resolve('src/x.ts -> #dep'), 'package pkg');
  });

  it('knows the aliases that frameworks bring along', () => {
    const resolve = resolver({ ...empty('src/a.ts src/lib/b.ts resources/js/c.ts'), 'package.json': '{}' });
    assert.equal(resolve('x.ts -> @/a'), 'src/a.ts');
    assert.equal(resolve('x.ts -> $lib/b'), 'src/lib/b.ts');
    assert.equal(resolve('x.ts -> @/c'), 'resources/js/c.ts');
  });
});

describe('workspaces', () => {
  const packages = {
    'packages/emails/package.json':
      '{ "name": "@acme/emails", "exports": { ".": { "types": "./dist/index.d.ts", "import": "./dist/index.mjs" }, "./send": "./dist/send.js", "./t/*": "./dist/templates/*.js" } }',
    'packages/crm/package.json': '{ "name": "@acme/crm", "main": "build/main.js" }',
    'packages/plain/package.json': '{ "name": "plain" }',
    ...empty(
      'packages/emails/src/index.ts packages/emails/src/send.tsx packages/emails/src/templates/hi.tsx packages/emails/src/inner/deep.ts',
    ),
    ...empty('packages/crm/src/main.ts packages/crm/util.ts packages/plain/index.js apps/web/a.ts other/x.ts'),
    'other/package.json': '{ "name": "react" }',
  };
  const check = (resolve: (line: string) => string): void => {
    assert.equal(resolve('apps/web/a.ts -> @acme/emails'), 'packages/emails/src/index.ts');
    assert.equal(resolve('apps/web/a.ts -> @acme/emails/send'), 'packages/emails/src/send.tsx');
    assert.equal(resolve('apps/web/a.ts -> @acme/emails/t/hi'), 'packages/emails/src/templates/hi.tsx');
    assert.equal(resolve('apps/web/a.ts -> @acme/emails/src/inner/deep'), 'packages/emails/src/inner/deep.ts');
    assert.equal(resolve('apps/web/a.ts -> @acme/emails/inner/deep'), 'packages/emails/src/inner/deep.ts');
    assert.equal(resolve('apps/web/a.ts -> @acme/crm'), 'packages/crm/src/main.ts');
    assert.equal(resolve('apps/web/a.ts -> @acme/crm/util'), 'packages/crm/util.ts');
    assert.equal(resolve('apps/web/a.ts -> plain'), 'packages/plain/index.js');
    assert.equal(resolve('apps/web/a.ts -> react'), 'package react');
    assert.equal(resolve('apps/web/a.ts -> ../../packages/emails/dist/send'), 'packages/emails/src/send.tsx');
    assert.equal(resolve('packages/emails/src/index.ts -> @acme/emails/send'), 'packages/emails/src/send.tsx');
  };

  it('finds the sources of npm and yarn workspaces', () => {
    check(resolver({ ...packages, 'package.json': '{ "workspaces": { "packages": ["./packages/*", "apps/**"] } }' }));
  });

  it('finds the sources of pnpm workspaces', () => {
    const yaml =
      "# all\npackages:\n  # libs\n  - \"packages/*\" # here\n\n  - 'apps/**'\n  - '!**/test/**'\ncatalog:\n  react: 19\n";
    check(resolver({ ...packages, 'pnpm-workspace.yaml': yaml, 'package.json': '{}' }));
    check(
      resolver({
        ...packages,
        'pnpm-workspace.yaml': 'packages: ["packages/*",\r\n  apps/*]\r\nother:\r\n  - "other"\r\n',
      }),
    );
  });

  it('finds the sources of lerna packages', () => {
    check(resolver({ ...packages, 'lerna.json': '{ "packages": ["packages/*"] }' }));
  });

  it('finds dependencies that name a folder', () => {
    check(
      resolver({
        ...packages,
        'apps/web/package.json':
          '{ "dependencies": { "@acme/emails": "file:../../packages/emails", "@acme/crm": "link:../../packages/crm", "plain": "portal:../../packages/plain" } }',
      }),
    );
  });

  it('takes a package out with a negated glob', () => {
    const resolve = resolver({ ...packages, 'package.json': '{ "workspaces": ["packages/*", "!packages/crm"] }' });
    assert.equal(resolve('apps/web/a.ts -> @acme/crm'), 'package @acme/crm');
  });
});
