import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

/** VS Code's own server, as npm has it. */
export interface InstalledServer {
  /** A Node that the server runs on. */
  readonly node: string;
  /** The server's entry. */
  readonly main: string;
  readonly version: string;
}

const run = promisify(execFile);
const codeServer = '4.139.1';
const nodeMajor = 24;

/** Installs the server below `folder` on first use (600 MB, some 20 s), without running any install script. */
export async function installServer(folder: string): Promise<InstalledServer> {
  const vscode = path.join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  const done = path.join(folder, `installed-${codeServer}`);
  const packages = [`code-server@${codeServer}`, ...nodePackage()];
  if (!existsSync(done)) {
    console.log(`Installing VS Code's server (${packages.join(', ')}) in ${folder}: only this once.`);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
    await npm(folder, ['install', '--ignore-scripts', ...packages]);
    for (const part of [vscode, path.join(vscode, 'extensions')])
      await npm(part, ['install', '--ignore-scripts', '--omit=dev']);
    await writeFile(done, '');
  }
  return {
    node: nodeBinary(folder),
    main: path.join(vscode, 'out', 'server-main.js'),
    version: codeServer.replace(/^\d+/, '1'),
  };
}

async function npm(cwd: string, args: readonly string[]): Promise<void> {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', [...args, ...quiet], { cwd, shell: process.platform === 'win32', timeout: 600_000 });
}

function runsOnOurNode(): boolean {
  return Number(process.versions.node.split('.')[0]) >= nodeMajor;
}

/** The package that holds the binary alone, so that nothing has to be run to install it. */
function nodePackage(): string[] {
  if (runsOnOurNode()) return [];
  return [`${nodePackageName()}@${nodeMajor}`];
}

function nodePackageName(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  return platform === 'darwin' ? `node-bin-darwin-${process.arch}` : `node-${platform}-${process.arch}`;
}

function nodeBinary(folder: string): string {
  if (runsOnOurNode()) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return path.join(folder, 'node_modules', nodePackageName(), 'bin', name);
}
