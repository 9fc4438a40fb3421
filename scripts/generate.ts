/** Writes everything that is generated, by running every `generate-*.ts` beside this file, in the order of their names. */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const generators = readdirSync(import.meta.dirname).filter((name) => /^generate-.*\.ts$/.test(name));
for (const name of generators.sort()) {
  console.log(name);
  await import(pathToFileURL(path.join(import.meta.dirname, name)).href);
}
