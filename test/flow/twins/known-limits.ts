/** Twins that the solver still gets wrong, each with the reason. A twin that comes right must leave this list. */
export const knownLimits: ReadonlyMap<string, string> = new Map<string, string>([
  ['closures: once', 'a variable that decides is not kept beside what it decides about'],
  [
    'exceptions: a value that a catch returns',
    'what a parameter throws when it is called is not known where it is caught',
  ],
  [
    'object-functions: JSON.parse of a text',
    'fields of a parsed text are unknown: a text about a person is not personal data in all its parts',
  ],
  ['object-functions: fields by list of names', 'a callback is run once for all elements'],
  ['strings: a URL', 'a URL is a text, without parts'],
]);
