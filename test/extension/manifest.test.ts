import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file)) as Record<string, unknown>;

interface Manifest {
  readonly icon: string;
  readonly main: string;
  readonly l10n: string;
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly jsonValidation: readonly { readonly url: string }[];
  };
}

const manifest = json('package.json') as unknown as Manifest;
const sources = readdirSync(path.join(root, 'src/extension')).map((file) => read(`src/extension/${file}`));

describe('the manifest of the extension', () => {
  it('has every text in both languages, and no other', () => {
    const used = [...new Set([...read('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key = '']) => key))].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), used);
    assert.deepEqual(Object.keys(json('package.nls.de.json')).sort(), used);
  });

  it('has every text of the running extension in German, with the same places to fill in, and no other', () => {
    const used = sources
      .flatMap((text) =>
        [...text.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, key = '']) => key.replaceAll("\\'", "'")),
      )
      .sort();
    const bundle = json('l10n/bundle.l10n.de.json');
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(used)]);
    const places = (text: string): string[] => (text.match(/\{\d+\}/g) ?? []).sort();
    for (const [english, german] of Object.entries(bundle)) assert.deepEqual(places(String(german)), places(english));
  });

  it('names commands that the extension has', () => {
    const code = sources.join('\n');
    for (const { command } of manifest.contributes.commands) assert.ok(code.includes(`command('${command}'`), command);
  });

  it('names settings that something reads', () => {
    const code = `${read('src/lsp/protocol.ts')} trace.server`;
    for (const name of Object.keys(manifest.contributes.configuration.properties)) {
      assert.match(name, /^leitplanke\./);
      assert.ok(code.includes(name.slice('leitplanke.'.length)), name);
    }
  });

  it('names files that are there', () => {
    const files = [manifest.icon, manifest.l10n, ...manifest.contributes.jsonValidation.map(({ url }) => url)];
    for (const file of files) assert.ok(existsSync(path.join(root, file)), file);
    assert.equal(manifest.main, './dist/extension.cjs');
  });

  it('has an icon that every marketplace takes', () => {
    const png = readFileSync(path.join(root, manifest.icon));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128);
    assert.equal(png.readUInt32BE(16), png.readUInt32BE(20));
  });
});
