/** Twins that the solver still gets wrong, each with the reason. A twin that comes right must leave this list. */
export const knownLimits: ReadonlyMap<string, string> = new Map<string, string>([
  ['accessors-and-symbols: valueOf and toString', 'an object in a template is not asked for its own text'],
  ['classes: methods on a prototype', 'only classes have methods'],
  ['classes: a static block', 'static blocks are not run'],
  ['closures: once', 'a variable that decides is not kept beside what it decides about'],
  [
    'exceptions: a value that a catch returns',
    'what a parameter throws when it is called is not known where it is caught',
  ],
  ['generators: what is sent in', 'what next() sends into a generator is not followed'],
  [
    "maps-and-sets: a module's map that functions fill",
    'entries of a map that several functions share are not followed',
  ],
  [
    'object-functions: JSON.parse of a text',
    'fields of a parsed text are unknown: a text about a person is not personal data in all its parts',
  ],
  ['object-functions: fields by list of names', 'a callback is run once for all elements'],
  ['strings: a URL', 'a URL is a text, without parts'],
]);
