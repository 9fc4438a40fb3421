import { createHash } from 'node:crypto';
import type { SkippedFile } from '../base/finding.js';
import type { FileFacts } from '../flow/facts.js';
import { lowerFile } from '../flow/lower/lower-file.js';
import { discoverFiles, isSourceFile, type Discovery } from '../program/discover-files.js';
import { overlayFileSystem, type OverlayFileSystem } from '../program/overlay-file-system.js';
import { nodeFileSystem } from '../program/file-system.js';
import { joinPath } from '../program/paths.js';
import { readSource } from '../program/read-source.js';

/** What a session holds of one file: its facts, kept as long as the text is the same. */
interface KnownFile {
  readonly hash: string;
  readonly facts: FileFacts;
}

/** The files of a root: found, read and lowered, each again only when its text has changed. */
export interface Files {
  readonly fs: OverlayFileSystem;
  /** What lies below the root; found anew after `forget`. */
  discovery(): Discovery;
  /** Files came or went. */
  forget(): void;
  /** Facts of the wanted files, and those that cannot be analysed. `onFile` is called before each file and may throw to cancel. */
  lower(
    wanted: readonly string[],
    onFile: (done: number, total: number) => void,
  ): { facts: Map<string, FileFacts>; skipped: SkippedFile[] };
  text(file: string): string | null;
}

export function openFiles(root: string): Files {
  const fs = overlayFileSystem(nodeFileSystem);
  const known = new Map<string, KnownFile>();
  let discovery: Discovery | null = null;
  return {
    fs,
    discovery: () => (discovery ??= withOverlays(discoverFiles(fs, root), fs, root)),
    forget: () => {
      discovery = null;
    },
    lower(wanted, onFile) {
      const facts = new Map<string, FileFacts>();
      const skipped: SkippedFile[] = [];
      wanted.forEach((file, done) => {
        onFile(done, wanted.length);
        const source = readSource(fs, joinPath(root, file));
        if ('skip' in source) {
          skipped.push({ file, reason: source.skip });
          return;
        }
        facts.set(file, factsOf(known, file, source.text));
      });
      for (const file of known.keys()) if (!facts.has(file)) known.delete(file);
      return { facts, skipped };
    },
    text(file) {
      const read = fs.read(joinPath(root, file));
      return 'problem' in read ? null : read.text;
    },
  };
}

function factsOf(known: Map<string, KnownFile>, file: string, text: string): FileFacts {
  const hash = createHash('sha1').update(text).digest('base64');
  const before = known.get(file);
  if (before?.hash === hash) return before.facts;
  const facts = lowerFile(file, text);
  known.set(file, { hash, facts });
  return facts;
}

/** Open buffers that are not on disk yet belong to the program too. */
function withOverlays(found: Discovery, fs: OverlayFileSystem, root: string): Discovery {
  const extra = fs
    .overlaid()
    .filter((path) => path.startsWith(`${root}/`))
    .map((path) => path.slice(root.length + 1))
    .filter((file) => isSourceFile(file) && !found.files.includes(file));
  return extra.length === 0 ? found : { ...found, files: [...found.files, ...extra].sort() };
}
