import { crossingChannel, readChannel } from './channels.js';
import { send } from './crossings.js';
import { type Argument, type Frame } from './frame.js';
import { readMember } from './members.js';
import { ofAtom, union, unknownValue, type Value } from './value.js';

const prefix = 'context ';

/** `createContext(x)`: known by the place where it is made. */
export function newContext(frame: Frame, args: readonly Argument[], node: number): Value {
  const id = `${prefix}${frame.facts.file.replaceAll('.', '·')}#${node}`;
  const [first] = args;
  if (first && first.value.atoms.some((atom) => atom.kind === 'object'))
    send(frame, crossingChannel('react', id), first.value, 'context', node);
  return ofAtom({ kind: 'global', path: id, key: `g${id}` });
}

/** `<Context.Provider value={x}>`: what is provided is there for all that ask for the context. */
export function provideContext(frame: Frame, path: string, attributes: Value, node: number): void {
  const [id = ''] = path.split('.');
  if (id.startsWith(prefix))
    send(frame, crossingChannel('react', id), readMember(frame, attributes, 'value', node), 'context', node);
}

/** `useContext(Context)`. */
export function readContext(args: readonly Argument[]): Value {
  return (args[0]?.value.atoms ?? []).reduce<Value>(
    (value, atom) =>
      atom.kind === 'global' && atom.path.startsWith(prefix)
        ? union(value, readChannel(crossingChannel('react', atom.path), []))
        : value,
    unknownValue(['context']),
  );
}
