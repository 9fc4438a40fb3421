import ignore from 'ignore';
import type { FileSystem } from './file-system.js';
import { joinPath } from './paths.js';

/** Owners (`@team`, an address) of a file, relative to the root; none when no line names it. */
export type OwnersOf = (file: string) => readonly string[];

/** Where GitHub, GitLab and Gitea look for it, in their order. */
const places = ['.github/CODEOWNERS', 'CODEOWNERS', '.gitlab/CODEOWNERS', '.gitea/CODEOWNERS', 'docs/CODEOWNERS'];

/** The owners that the CODEOWNERS file of a root gives its files. */
export function readCodeowners(fs: FileSystem, root: string): OwnersOf {
  for (const place of places) {
    const read = fs.read(joinPath(root, place));
    if ('text' in read) return parseCodeowners(read.text);
  }
  return () => [];
}

/** The rules of a CODEOWNERS file: the last line that matches a file names its owners, also none. */
export function parseCodeowners(text: string): OwnersOf {
  let sectionOwners: string[] = [];
  const rules = text.split(/\r?\n/).flatMap((line) => {
    const content = line.replace(/(?:^|\s)#.*$/, '').trim();
    const section = /^\^?\[[^\]]+\](?:\[\d+\])?(.*)$/.exec(content);
    if (section !== null) {
      sectionOwners = wordsOf(section[1] ?? '');
      return [];
    }
    const [pattern = '', ...owners] = wordsOf(content);
    if (pattern === '' || pattern.startsWith('!')) return [];
    return [{ matcher: ignore().add(pattern), owners: owners.length === 0 ? sectionOwners : owners }];
  });
  rules.reverse();
  return (file) => rules.find(({ matcher }) => matcher.ignores(file))?.owners ?? [];
}

/** Words of a line; a blank after a backslash belongs to its word. */
function wordsOf(line: string): string[] {
  return line.match(/(?:\\.|\S)+/g) ?? [];
}
