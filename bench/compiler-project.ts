import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { discoverFiles } from '../src/program/discover-files.js';
import { nodeFileSystem } from '../src/program/file-system.js';

/**
 * Writes a tsconfig.json into `folder`, outside the project, over the files that an audit of `root` reads and the
 * declarations beside them. Without `broken` ones: where the syntax is wrong anywhere, a compiler checks no types at all.
 * Answers with its path.
 */
export function writeCompilerProject(folder: string, root: string, broken: readonly string[]): string {
  const { files } = discoverFiles(nodeFileSystem, root);
  const file = path.join(folder, 'tsconfig.json');
  const compilerOptions = {
    target: 'esnext',
    module: 'preserve',
    moduleResolution: 'bundler',
    jsx: 'preserve',
    strict: true,
    allowJs: true,
    skipLibCheck: true,
    experimentalDecorators: true,
    types: [],
    paths: { '@/*': [path.join(root, 'src/*'), path.join(root, '*')] },
  };
  const all = [...files.filter((name) => !broken.includes(name)), ...declarationsBelow(root, '')].map((name) =>
    path.join(root, name),
  );
  writeFileSync(file, JSON.stringify({ compilerOptions, files: all }));
  return file;
}

function declarationsBelow(root: string, folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|dist|\..*)$/.test(entry.name) ? [] : declarationsBelow(root, name);
    return entry.isFile() && entry.name.endsWith('.d.ts') ? [name] : [];
  });
}
