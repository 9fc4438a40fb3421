import { relativeTo, isAtOrAbove } from '../program/paths.js';
import type { Session } from '../session/session.js';
import { openFolder, type Folder, type FolderSettings } from './folder.js';
import { pathOfUri, uriOfPath } from './locations.js';
import type { LooseDocuments } from './loose-documents.js';

/** The folders of the workspace. */
export interface Folders {
  /** The workspace folders in their order, then the loose documents. */
  all(): readonly Folder[];
  add(uri: string): void;
  remove(uri: string): void;
  /** The innermost folder that a document belongs to, and its name there. */
  ownerOf(uri: string): Owned;
  /** Sets the text of an open document, or null for a closed one, wherever it belongs. */
  setText(uri: string, text: string | null): void;
}

export interface Owned {
  readonly folder: Folder;
  readonly file: string;
}

export interface FoldersOptions {
  readonly readSettings: (uri: string | null) => Promise<FolderSettings>;
  /** `root` is null for the loose documents. */
  readonly openSession: (root: string | null, settings: FolderSettings, date: string) => Session;
  readonly today: () => string;
}

export function openFolders(options: FoldersOptions, loose: LooseDocuments): Folders {
  const folders = new Map<string, Folder>();
  const outside = openFolder({
    uri: uriOfPath(loose.root),
    root: loose.root,
    isWorkspace: false,
    readSettings: () => options.readSettings(null),
    openSession: (settings, date) => options.openSession(null, settings, date),
    today: options.today,
    fileOf: (uri) => loose.nameOf(uri),
    uriOf: (file) => loose.uriOf(file),
  });

  const ownersOf = (uri: string): Owned[] =>
    [...folders.values()].flatMap((folder) => {
      const file = folder.fileOf(uri);
      return file === null ? [] : [{ folder, file }];
    });

  return {
    all: () => [...folders.values(), outside],
    add(uri) {
      const root = pathOfUri(uri);
      // What lies in another scheme cannot be read from here.
      if (root === null || folders.has(uri)) return;
      const folder = openFolder({
        uri,
        root,
        isWorkspace: true,
        readSettings: () => options.readSettings(uri),
        openSession: (settings, date) => options.openSession(root, settings, date),
        today: options.today,
        fileOf(document) {
          const path = pathOfUri(document);
          return path !== null && path !== root && isAtOrAbove(root, path) ? relativeTo(root, path) : null;
        },
        uriOf: (file) => uriOfPath(`${root}/${file}`),
      });
      folders.set(uri, folder);
    },
    remove(uri) {
      folders.get(uri)?.close();
      folders.delete(uri);
    },
    ownerOf(uri) {
      const innermost = ownersOf(uri).sort((left, right) => right.folder.root.length - left.folder.root.length)[0];
      return innermost ?? { folder: outside, file: loose.nameOf(uri) };
    },
    setText(uri, text) {
      // One folder may lie within another: the flow of each sees the buffer, the inner one shows the findings.
      const owners = ownersOf(uri);
      for (const { folder, file } of owners) folder.setText(file, text);
      if (owners.length === 0) outside.setText(loose.nameOf(uri), text);
      else if (loose.knows(uri)) outside.setText(loose.nameOf(uri), null);
    },
  };
}
