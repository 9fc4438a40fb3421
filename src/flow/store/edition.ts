import { factsVersion } from '../facts.js';

/** A hash of what makes facts: our version, the sources of the lowering, the compiler. The build puts it in. */
declare const leitplankeLowering: string | undefined;

/** Facts that another edition has made are not read: the same text may have said something else to it. */
export const edition = `${factsVersion} ${typeof leitplankeLowering === 'string' ? leitplankeLowering : 'sources'}`;
