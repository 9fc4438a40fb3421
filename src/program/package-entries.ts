import { joinPath } from './paths.js';
import { objectIn, textIn, type JsonObject } from './read-json.js';
import { inside, type SourceFinder } from './source-candidates.js';

/** Conditions in the order in which they lead closest to the source. Others come last, in the order of the file. */
const conditions = ['source', 'development', 'import', 'module', 'browser', 'node', 'default', 'require', 'types'];
const outputFolder = /^(?:dist|lib|build|out|output|esm|cjs|es|module|modules|types|typings|\.?dist-[\w-]+)$/;

/**
 * The source file behind `package` or `package/subpath`, by the package's own package.json, without anything built:
 * a target in an output folder is looked up where its source would be. `folder` is the package's, relative to the root.
 */
export function packageEntry(sources: SourceFinder, folder: string, subpath: string): string | null {
  const manifest = sources.manifest(folder) ?? {};
  const key = subpath === '' ? '.' : `./${subpath}`;
  const declared = [...exportTargets(manifest['exports'], key), ...(subpath === '' ? mainTargets(manifest) : [])];
  for (const target of declared) {
    const found = findTarget(sources, folder, target);
    if (found !== null) return found;
  }
  const plain = subpath === '' ? [] : [subpath, `src/${subpath}`, `lib/${subpath}`, `source/${subpath}`];
  const usual = subpath === '' ? ['src/index', 'index', 'lib/index', 'source/index', 'src/main', 'src'] : plain;
  for (const path of usual) {
    const found = sources.find(inside(folder, path));
    if (found !== null) return found;
  }
  return null;
}

/** The source file behind `#name`, by the `imports` of a package.json; a target that is a package comes back as its specifier. */
export function packageImport(
  sources: SourceFinder,
  folder: string,
  specifier: string,
): { file: string } | { specifier: string } | null {
  for (const target of exportTargets(sources.manifest(folder)?.['imports'], specifier)) {
    if (!target.startsWith('.')) return { specifier: target };
    const file = findTarget(sources, folder, target);
    if (file !== null) return { file };
  }
  return null;
}

/** The source file behind a path into the build output of a package (`dist`, `dist/auth`), or null. */
export function builtEntry(sources: SourceFinder, folder: string, path: string): string | null {
  const [first = '', ...rest] = path.split('/');
  if (!outputFolder.test(first)) return null;
  return rest.length === 0 ? packageEntry(sources, folder, '') : findTarget(sources, folder, path);
}

/** Targets of an `exports` or `imports` field for one key, patterns filled in, best condition first. */
function exportTargets(field: unknown, key: string): string[] {
  const map = objectIn(field);
  const isMap = map !== null && Object.keys(map).some((name) => name.startsWith('.') || name.startsWith('#'));
  if (!isMap) return key === '.' ? leaves(field) : [];
  if (key in map) return leaves(map[key]);
  let best: { prefix: string; star: string; value: unknown } | null = null;
  for (const [pattern, value] of Object.entries(map)) {
    const at = pattern.indexOf('*');
    const prefix = at < 0 ? pattern : pattern.slice(0, at);
    const suffix = at < 0 ? '' : pattern.slice(at + 1);
    if (at < 0 && !pattern.endsWith('/')) continue;
    if (!key.startsWith(prefix) || !key.endsWith(suffix) || key.length < prefix.length + suffix.length) continue;
    if (best !== null && best.prefix.length >= prefix.length) continue;
    best = { prefix, star: key.slice(prefix.length, key.length - suffix.length), value };
  }
  if (best === null) return [];
  const { star, value } = best;
  return leaves(value).map((target) => (target.endsWith('/') ? target + star : target.replaceAll('*', () => star)));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item));
  const map = objectIn(value);
  if (map === null) return [];
  const order = [
    ...conditions.filter((name) => name in map),
    ...Object.keys(map).filter((name) => !conditions.includes(name)),
  ];
  return order.flatMap((name) => leaves(map[name]));
}

function mainTargets(manifest: JsonObject): string[] {
  const fields = ['source', 'module', 'main', 'types', 'typings', 'react-native', 'browser'];
  return fields.flatMap((field) => textIn(manifest[field]) ?? []);
}

/** The file itself, else its source: without the output folders at its start, with and without `src`. */
function findTarget(sources: SourceFinder, folder: string, target: string): string | null {
  const path = joinPath('', target).replace(/\.d\.([mc]?)ts$/, '.$1js');
  const exact = sources.find(inside(folder, path));
  if (exact !== null) return exact;
  const parts = path.split('/');
  while (parts.length > 1 && outputFolder.test(parts[0] ?? '')) {
    parts.shift();
    const rest = parts.join('/');
    for (const candidate of [`src/${rest}`, `source/${rest}`, `lib/${rest}`, rest]) {
      const found = sources.find(inside(folder, candidate));
      if (found !== null) return found;
    }
  }
  return null;
}
