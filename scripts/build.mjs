/**
 * Makes the two bundles that ship:
 *  - dist/extension.cjs: the VS Code client, which imports nothing of the engine;
 *  - dist/main.js: engine, command line and language server, with what it loads late (the compiler, workers) beside it.
 * With `--tests` also out/test/vscode/, the suite that runs inside VS Code. Everything is bundled, so node_modules never ships.
 */
import { build } from 'esbuild';
import { chmod, readdir, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

const root = path.dirname(import.meta.dirname);

/** The client is loaded by every window of VS Code, so it stays small: bytes. */
const extensionLimit = 600_000;

/** CommonJS packages inside an ES module still call `require` for what Node brings along. */
const requireBanner =
  "import { createRequire as leitplankeRequire } from 'node:module';const require = leitplankeRequire(import.meta.url);";

/** @type {import('esbuild').BuildOptions} */
const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  minifyWhitespace: true,
  minifySyntax: true,
  // Readable names in a stack trace are worth some bytes.
  minifyIdentifiers: false,
};

async function buildExtension() {
  const outfile = 'dist/extension.cjs';
  await build({ ...common, entryPoints: ['src/extension/extension.ts'], outfile, format: 'cjs', external: ['vscode'] });
  const { size } = await stat(path.join(root, outfile));
  if (size > extensionLimit)
    throw new Error(`${outfile} has ${String(size)} bytes; at most ${String(extensionLimit)} are wanted.`);
}

async function buildEngine() {
  const worker = 'src/flow/lower/worker.ts';
  await build({
    ...common,
    entryPoints: { main: 'src/cli/main.ts', ...(existsSync(path.join(root, worker)) ? { worker } : {}) },
    outdir: 'dist',
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: requireBanner },
  });
  await chmod(path.join(root, 'dist/main.js'), 0o755);
}

async function buildEditorTests() {
  const entryPoints = await readdir(path.join(root, 'test/vscode'), { recursive: true });
  await build({
    ...common,
    entryPoints: entryPoints
      .filter((file) => file === 'index.ts' || file.endsWith('.test.ts'))
      .map((file) => `test/vscode/${file}`),
    outdir: 'out/test/vscode',
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['vscode', 'mocha'],
  });
}

await rm(path.join(root, 'dist'), { recursive: true, force: true });
await Promise.all([buildExtension(), buildEngine()]);
if (process.argv.includes('--tests')) {
  await rm(path.join(root, 'out'), { recursive: true, force: true });
  await buildEditorTests();
}
