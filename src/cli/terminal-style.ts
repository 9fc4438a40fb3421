import { plainStyle, type TextRole, type TextStyle } from '../reporters/text-style.js';
import type { Stream, Terminal } from './terminal.js';

/** SGR codes (ECMA-48): switch on, switch off. */
const codes: Readonly<Record<TextRole, readonly [string, string]>> = {
  error: ['1;31', '22;39'],
  warning: ['1;33', '22;39'],
  info: ['1;34', '22;39'],
  hint: ['1;36', '22;39'],
  file: ['1;4', '22;24'],
  place: ['36', '39'],
  rule: ['2', '22'],
  code: ['1', '22'],
  mark: ['4', '24'],
  faint: ['2', '22'],
  strong: ['1', '22'],
  good: ['1;32', '22;39'],
};

/** Colours where a person looks and has not declined them (NO_COLOR, FORCE_COLOR, TERM=dumb). */
export function terminalStyle(stream: Stream, environment: Terminal['environment']): TextStyle {
  return wantsColour(stream, environment)
    ? (role, text) => (text === '' ? '' : `\u001b[${codes[role][0]}m${text}\u001b[${codes[role][1]}m`)
    : plainStyle;
}

function wantsColour(stream: Stream, environment: Terminal['environment']): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR'] !== undefined && environment['NO_COLOR'] !== '') return false;
  return stream.isTerminal && environment['TERM'] !== 'dumb';
}
