import type { Connection } from 'vscode-languageserver';
import type { Locale } from '../base/message.js';
import type { FolderSettings } from './folder.js';
import type { ClientSettings } from './protocol.js';

export interface SettingsReader {
  /** The settings for a folder, or, without a URI, for what is in no folder. */
  read(uri: string | null): Promise<FolderSettings>;
}

/**
 * Reads the settings from the client, or takes the defaults when the client has none to ask for.
 * `uiLocale` is the language of the client's own texts.
 */
export function settingsReader(
  connection: Connection,
  canAsk: boolean,
  uiLocale: string | undefined,
  processors: number,
): SettingsReader {
  return {
    async read(uri) {
      const item = uri === null ? { section: 'leitplanke' } : { scopeUri: uri, section: 'leitplanke' };
      const answer: unknown = canAsk ? await connection.workspace.getConfiguration(item) : {};
      const settings: ClientSettings = typeof answer === 'object' && answer !== null ? answer : {};
      return {
        enable: settings.enable !== false,
        locale: localeOf(settings.locale, uiLocale),
        threads: threadsOf(settings.threads, processors),
      };
    },
  };
}

function localeOf(asked: ClientSettings['locale'], uiLocale: string | undefined): Locale {
  if (asked === 'en' || asked === 'de') return asked;
  return uiLocale !== undefined && /^de(?![a-z])/i.test(uiLocale) ? 'de' : 'en';
}

/** 0 leaves the choice to the engine. */
function threadsOf(asked: number | undefined, processors: number): number {
  if (typeof asked === 'number' && Number.isInteger(asked) && asked > 0) return Math.min(asked, processors);
  return 0;
}
