import { isPersonName } from '../../knowledge/personal-data/match.js';
import { tokens } from '../../knowledge/personal-data/tokens.js';
import type { Audience } from '../modelled-call.js';
import { isAnswer, isCrossing } from './channels.js';
import type { Solver } from './frame.js';
import { rowRole } from './results.js';
import type { ActEffect } from './summary.js';
import { type Atom, hole } from './value.js';

const ownPeople = new Set(
  'admin admins staff team owner owners internal support moderator agent assignee employee employees mitarbeiter operator editor me myself salesrep rep inbox notify contactemail supportemail'.split(
    ' ',
  ),
);

/** Whom a call reaches, as far as the values and names of its addressees tell. */
export function audienceOf(solver: Solver, effect: ActEffect, names: readonly string[]): Audience {
  const addressed = effect.parts.filter((part) => part.label.startsWith('recipient.'));
  if (addressed.length > 0 && addressed.every((part) => part.label === 'recipient.audience')) return 'provider';
  if (addressed.length === 0)
    return effect.parts.some((part) => part.label.startsWith('person.')) ? 'people' : 'provider';
  const [first] = addressed;
  const atoms = addressed.filter((part) => part.label === first?.label).flatMap((part) => part.value.atoms);
  const fixed = atoms.filter(
    (atom) =>
      (atom.kind === 'text' && !atom.text.startsWith(hole)) ||
      (atom.kind === 'global' && /(^|\.)env\./.test(atom.path)),
  );
  if (atoms.length > 0 && fixed.length === atoms.length) return 'own';
  if (names.slice(0, 3).some((name) => tokens(name).some((part) => ownPeople.has(part)))) return 'own';
  const asked = atoms.filter(isAsked);
  if (atoms.length > 0 && asked.length === atoms.length) return 'asked';
  return atoms.length > 0 && atoms.every((atom) => isBareAddress(atom)) ? 'address' : 'people';
}

/** A parameter that is an address and nothing more: no record, no list, no name of a person. */
function isBareAddress(atom: Atom): boolean {
  if (atom.kind === 'text') return true;
  if (atom.kind === 'unknown') return atom.owners.length === 0 || isAddressName(atom.owners[0] ?? '');
  if (atom.kind !== 'symbol') return false;
  // What another service has answered, and nothing in it has a name.
  if (atom.root.kind === 'channel') return isAnswer(atom.root.channel) && atom.path.every((step) => step === '[]');
  if (atom.path.length > 1 || (atom.path.length === 1 && atom.root.kind !== 'parameter')) return false;
  const name = atom.path[0] ?? atom.owners[0] ?? '';
  return atom.path.length === 1 ? /^(to|recipient)$/i.test(name) : isAddressName(name);
}

function isAddressName(name: string): boolean {
  return !/s$/i.test(name) && !tokens(name).some((part) => isPersonName(part) && part !== 'recipient');
}

/** What came in with the request, the form or the message at hand. */
function isAsked(atom: Atom): boolean {
  if (atom.kind === 'symbol')
    return atom.root.kind === 'channel' && isCrossing(atom.root.channel) && !isAnswer(atom.root.channel);
  if (atom.kind !== 'result') return false;
  const row = rowRole(atom);
  return (
    row?.role.kind === 'collected' ||
    atom.models.some((model) => model.returns.some((item) => item.label === 'queue.msg' || item.label === 'http.body'))
  );
}
