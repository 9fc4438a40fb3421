import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const templates = path.join(import.meta.dirname, 'templates');
const topics = ['campaign', 'newsletter', 'webinar', 'survey', 'coupon', 'referral', 'loyalty', 'launch'] as const;

/** Features lean on the one before them, but only within a group: as in real code, ways through the program stay short. */
const groupSize = 5;

/**
 * A marketing application of `features` folders with ten files each, over a few shared ones: relative path → text.
 * About six of ten files have nothing to do with personal data or models. The same number gives the same bytes.
 */
export function generateProject(features: number): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  files.set('package.json', `${JSON.stringify({ name: 'generated', private: true, type: 'module' })}\n`);
  for (const [name, text] of templatesIn('shared')) files.set(`src/lib/${name}`, text);
  const feature = templatesIn('feature');
  for (let index = 0; index < features; index += 1) {
    const words = wordsOf(index);
    for (const [name, text] of feature) {
      const filled = text.replace(/__(Thing|thing|other)__/g, (_, word: keyof Words) => words[word]);
      files.set(`src/features/${words.folder}/${name}`, filled);
    }
  }
  return files;
}

/** Writes the files below `root`, which need not exist. */
export function writeProject(root: string, files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    const target = path.join(root, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

/** What stands in a feature's files in place of the words between underscores. */
interface Words {
  readonly folder: string;
  readonly Thing: string;
  readonly thing: string;
  /** The folder whose helpers it takes: the feature before it, or its own. */
  readonly other: string;
}

function wordsOf(index: number): Words {
  const thing = `${topicOf(index)}${index}`;
  return {
    folder: folderOf(index),
    thing,
    Thing: thing.slice(0, 1).toUpperCase() + thing.slice(1),
    other: index % groupSize === 0 ? '.' : `../${folderOf(index - 1)}`,
  };
}

const topicOf = (index: number): string => topics[index % topics.length] ?? topics[0];
const folderOf = (index: number): string => `${topicOf(index)}-${index}`;

/** Name in the project → text, in the order of the names. */
function templatesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(path.join(templates, folder))
    .sort()
    .map((name) => [name.replace(/\.txt$/, ''), readFileSync(path.join(templates, folder, name), 'utf8')] as const);
}
