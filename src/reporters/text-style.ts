import type { Severity } from '../base/finding.js';

/** What a stretch of terminal text is; the caller decides how that looks. */
export type TextRole = Severity | 'file' | 'place' | 'rule' | 'code' | 'mark' | 'faint' | 'strong' | 'good';

/** Dresses a stretch of text, for example in colours. */
export type TextStyle = (role: TextRole, text: string) => string;

/** No dress at all: for files and pipes. */
export const plainStyle: TextStyle = (_role, text) => text;
