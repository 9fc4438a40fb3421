/**
 * Makes what ships, in dist/:
 *  - extension.cjs: the VS Code client, which imports nothing of the engine;
 *  - main.js: engine, command line and language server, with what it loads late (the compiler, workers) beside it;
 *  - THIRD-PARTY-NOTICES.txt: the licences of everything bundled into them, so node_modules never ships.
 * With `--tests` also out/test/vscode/, the suite that runs inside VS Code; with `--bench` out/bench/, what is measured.
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { thirdPartyNotices } from './notices.mjs';

/** @typedef {{ files: import('esbuild').OutputFile[], inputs: string[] }} Bundles */

const root = path.dirname(import.meta.dirname);

/** The client is loaded by every window of VS Code, so it stays small: bytes. */
const extensionLimit = 600_000;

/** CommonJS packages inside an ES module still ask for what CommonJS gives them. */
const commonJsNames = [
  "import { createRequire as leitplankeRequire } from 'node:module';",
  "import { fileURLToPath as leitplankePath } from 'node:url';",
  'const require = leitplankeRequire(import.meta.url);',
  'const __filename = leitplankePath(import.meta.url);',
  "const __dirname = leitplankePath(new URL('.', import.meta.url));",
].join('');

/**
 * One run of esbuild; nothing is written yet.
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<Bundles>}
 */
async function bundle(options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    target: 'node20.19',
    // Some packages put UMD first, which a bundler cannot see through.
    mainFields: ['module', 'main'],
    legalComments: 'none',
    logLevel: 'warning',
    minifyWhitespace: true,
    minifySyntax: true,
    // Short names make the compiler start slower (0.36 s against 0.23 s) and stack traces unreadable;
    // the client, which VS Code loads in every window, is small instead.
    minifyIdentifiers: false,
    ...options,
  });
  return { files: outputFiles ?? [], inputs: Object.keys(metafile?.inputs ?? {}) };
}

async function bundleExtension() {
  const made = await bundle({
    entryPoints: ['src/extension/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    external: ['vscode'],
    minifyIdentifiers: true,
  });
  const size = made.files.reduce((sum, file) => sum + file.contents.length, 0);
  if (size > extensionLimit) {
    throw new Error(`dist/extension.cjs has ${String(size)} bytes; ${String(extensionLimit)} are the limit.`);
  }
  return made;
}

/** A hash of all that decides what facts a text leads to, and how they are stored: the cache does not read what another lowering has written. */
async function loweringHash() {
  const folders = ['src/flow/lower', 'src/flow/store'];
  const sources = await Promise.all(
    folders.map(async (folder) => (await readdir(path.join(root, folder))).map((name) => `${folder}/${name}`)),
  );
  const files = ['src/flow/facts.ts', ...sources.flat()].filter((file) => file.endsWith('.ts')).sort();
  const hash = createHash('sha256');
  for (const name of ['package.json', 'node_modules/@ts-morph/common/package.json']) {
    const manifest = /** @type {{ version: string }} */ (JSON.parse(await readFile(path.join(root, name), 'utf8')));
    hash.update(`${manifest.version}\n`);
  }
  for (const file of files) hash.update(await readFile(path.join(root, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * ES modules with splitting: a command that needs no compiler does not load it, and the format starts fastest.
 * @param {Record<string, string>} entryPoints
 * @param {string} outdir
 */
async function bundleEngine(entryPoints, outdir) {
  return bundle({
    entryPoints: { ...entryPoints, worker: 'src/flow/lower/worker.ts' },
    define: { leitplankeLowering: JSON.stringify(await loweringHash()) },
    outdir,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunk-[hash]',
    banner: { js: commonJsNames },
  });
}

async function bundleEditorTests() {
  const files = await readdir(path.join(root, 'test/vscode'), { recursive: true });
  const suites = files.filter((file) => file === 'index.ts' || file.endsWith('.test.ts'));
  return bundle({
    entryPoints: suites.map((file) => path.join(root, 'test/vscode', file)),
    outdir: 'out/test/vscode',
    format: 'cjs',
    external: ['vscode', 'mocha'],
    minifyWhitespace: false,
    minifySyntax: false,
  });
}

/**
 * Writes files into a folder and removes what an earlier build left there; never is the folder without its files.
 * @param {string} folder relative to the root
 * @param {ReadonlyMap<string, Uint8Array | string>} files name in the folder → contents
 */
async function fill(folder, files) {
  const absolute = path.join(root, folder);
  for (const [name, contents] of files) {
    await mkdir(path.dirname(path.join(absolute, name)), { recursive: true });
    await writeFile(path.join(absolute, name), contents, { mode: name === 'main.js' ? 0o755 : 0o644 });
  }
  for (const entry of await readdir(absolute, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && !files.has(path.relative(absolute, file))) await rm(file);
  }
}

/**
 * @param {string} folder relative to the root
 * @param {readonly import('esbuild').OutputFile[]} files
 * @returns {Map<string, Uint8Array | string>}
 */
function named(folder, files) {
  return new Map(files.map((file) => [path.relative(path.join(root, folder), file.path), file.contents]));
}

const [extension, engine] = await Promise.all([bundleExtension(), bundleEngine({ main: 'src/cli/bin.ts' }, 'dist')]);
const dist = named('dist', [...extension.files, ...engine.files]);
dist.set('THIRD-PARTY-NOTICES.txt', thirdPartyNotices(root, [...extension.inputs, ...engine.inputs]));
await fill('dist', dist);

if (process.argv.includes('--tests')) {
  const tests = await bundleEditorTests();
  // The project is made of ES modules, VS Code's test host asks for CommonJS.
  await fill('out/test', named('out/test', tests.files).set('package.json', '{ "type": "commonjs" }\n'));
}

if (process.argv.includes('--bench')) {
  const work = await bundleEngine({ work: 'bench/work.ts' }, 'out/bench');
  await fill('out/bench', named('out/bench', work.files));
}
