/** The licences of what is bundled: whoever ships other people's code ships their licences with it. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Folder of the package that a bundled file comes from, or undefined for our own files. */
const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/** Packages that come inside another one: ts-morph carries the TypeScript compiler. */
const carried = new Map([['node_modules/@ts-morph/common', 'node_modules/@typescript/old']]);

/**
 * The text of the notices for all packages that went into bundles.
 * @param {string} root absolute path of the project
 * @param {readonly string[]} inputs bundled files, relative to the root, as esbuild's metafile names them
 * @returns {string} one section per package, sorted by name
 */
export function thirdPartyNotices(root, inputs) {
  const folders = new Set(inputs.map((file) => packageFolder.exec(file)?.[0]).filter((folder) => folder !== undefined));
  for (const [carrier, inner] of carried) if (folders.has(carrier)) folders.add(inner);
  const sections = [...folders].sort().map((folder) => {
    const absolute = path.join(root, folder);
    const manifest = /** @type {{ name: string, version: string, license?: string }} */ (
      JSON.parse(readFileSync(path.join(absolute, 'package.json'), 'utf8'))
    );
    const files = readdirSync(absolute).filter((file) => /^(licen[cs]e|notice|thirdpartynotice)/i.test(file));
    const texts = files.sort().map((file) => readFileSync(path.join(absolute, file), 'utf8').trim());
    const title = `${manifest.name} ${manifest.version} (${manifest.license ?? 'see below'})`;
    if (texts.length === 0 && manifest.license === undefined) throw new Error(`${manifest.name} names no licence.`);
    return [title, '='.repeat(title.length), ...texts].join('\n\n');
  });
  return `Leitplanke contains the following packages.\n\n${sections.join('\n\n\n')}\n`;
}
