/** Beyond so many names a memory starts anew: code bases use far fewer. */
const mostNames = 50_000;

/** The same pure function of a name, which answers from memory what it was asked before. */
export function remember<T>(answer: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) {
      return before;
    }
    const found = answer(name);
    if (known.size >= mostNames) {
      known.clear();
    }
    known.set(name, found);
    return found;
  };
}
