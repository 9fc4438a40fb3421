import {
  DidChangeWatchedFilesNotification,
  type Connection,
  type DidChangeWatchedFilesRegistrationOptions,
  type FileEvent,
} from 'vscode-languageserver';
import type { Folder } from './folder.js';
import type { Folders } from './folders.js';

/** What the engine reads: sources, schemas, and the files that say how they belong together. */
const patterns = [
  '**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}',
  '**/*.prisma',
  '**/{package.json,tsconfig*.json,jsconfig*.json,leitplanke.config.json,*.model.json}',
  '**/{.gitignore,CODEOWNERS,pnpm-workspace.yaml}',
];

/** Folders in which nothing of the project changes. */
const foreign = /\/(?:node_modules|\.git)\//;

/** Asks the client to tell when files change on disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  const options: DidChangeWatchedFilesRegistrationOptions = {
    watchers: patterns.map((globPattern) => ({ globPattern })),
  };
  await connection.client.register(DidChangeWatchedFilesNotification.type, options);
}

/** Tells each folder which of its files came, went or changed. Returns whether any did. */
export function passOnChanges(folders: Folders, events: readonly FileEvent[]): boolean {
  const changed = new Map<Folder, string[]>();
  for (const { uri } of events) {
    if (foreign.test(uri)) continue;
    // A file may lie in two folders, one within the other.
    for (const folder of folders.all()) {
      const file = folder.isWorkspace ? folder.fileOf(uri) : null;
      if (file !== null) changed.set(folder, [...(changed.get(folder) ?? []), file]);
    }
  }
  for (const [folder, files] of changed) folder.filesChanged(files);
  return changed.size > 0;
}
