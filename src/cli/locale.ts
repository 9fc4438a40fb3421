import type { Locale } from '../base/message.js';
import type { Terminal } from './terminal.js';

/** The language of the environment: the first of LC_ALL, LC_MESSAGES and LANG that is set; English unless it is German. */
export function localeOf(environment: Terminal['environment']): Locale {
  const name = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return name !== undefined && /^de(?![a-z])/i.test(name) ? 'de' : 'en';
}
