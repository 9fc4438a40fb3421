import type { Locale } from '../base/message.js';
import type { Session } from '../session/session.js';

/** Settings in force for one folder. */
export interface FolderSettings {
  readonly enable: boolean;
  readonly locale: Locale;
  readonly threads: number;
}

/** A folder with an engine of its own: a workspace folder, or the loose documents outside of every folder. */
export interface Folder {
  /** URI as the client writes it. */
  readonly uri: string;
  /** Absolute path with `/`. */
  readonly root: string;
  /** Whether it is a folder of the workspace, not the loose documents. */
  readonly isWorkspace: boolean;
  /** Read again when the client says that settings have changed. */
  settings(): Promise<FolderSettings>;
  /** The engine, opened at the first question; null when the settings switch Leitplanke off here. */
  session(): Promise<Session | null>;
  /** Name of a document in the engine, or null when it does not belong here. */
  fileOf(uri: string): string | null;
  /** URI of a file of the engine. */
  uriOf(file: string): string;
  /** Sets the text of an open document; null when it was closed. */
  setText(file: string, text: string | null): void;
  /** Files came, went or changed on disk. */
  filesChanged(files: readonly string[]): void;
  /** The settings may be others now. */
  settingsChanged(): void;
  close(): void;
}

export interface FolderOptions {
  readonly uri: string;
  readonly root: string;
  readonly isWorkspace: boolean;
  readonly readSettings: () => Promise<FolderSettings>;
  readonly openSession: (settings: FolderSettings, date: string) => Session;
  readonly today: () => string;
  readonly fileOf: (uri: string) => string | null;
  readonly uriOf: (file: string) => string;
}

export function openFolder(options: FolderOptions): Folder {
  const texts = new Map<string, string>();
  let settings: Promise<FolderSettings> | null = null;
  let open: { readonly session: Session; readonly key: string } | null = null;

  const close = (): void => {
    open?.session.close();
    open = null;
  };
  const settingsOf = (): Promise<FolderSettings> => {
    settings ??= options.readSettings().catch((error: unknown) => {
      // Asked again next time.
      settings = null;
      throw error;
    });
    return settings;
  };

  return {
    uri: options.uri,
    root: options.root,
    isWorkspace: options.isWorkspace,
    settings: settingsOf,
    async session() {
      const current = await settingsOf();
      const date = options.today();
      // The engine is a pure function of its files, the day and the number of threads: others need another one.
      const key = current.enable ? `${date} ${current.threads}` : '';
      if (open?.key === key) return open.session;
      close();
      if (!current.enable) return null;
      open = { session: options.openSession(current, date), key };
      for (const [file, text] of texts) open.session.setOverlay(file, text);
      return open.session;
    },
    fileOf: options.fileOf,
    uriOf: options.uriOf,
    setText(file, text) {
      if (text === null) texts.delete(file);
      else texts.set(file, text);
      open?.session.setOverlay(file, text);
    },
    filesChanged: (files) => open?.session.filesChanged(files),
    settingsChanged() {
      settings = null;
    },
    close,
  };
}
