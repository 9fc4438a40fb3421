import { makeObject } from './builtins.js';
import { carriedMarks } from './carried.js';
import { readChannel, writeChannel } from './channels.js';
import { newContext, readContext } from './contexts.js';
import type { Argument, Frame } from './frame.js';
import { ofAtom, undefinedValue, union, unknownValue, type Value } from './value.js';

function isContext({ atoms }: Value): boolean {
  return atoms.some((atom) => atom.kind === 'global');
}

/** A React hook: state goes through a channel between its setter and its reader, memoised functions are themselves. */
export function callHook(frame: Frame, name: string, args: readonly Argument[], node: number): Value {
  const first = args[0]?.value ?? undefinedValue;
  switch (name) {
    case 'useState': {
      const channel = `setState ${frame.facts.file}#${node}`;
      writeChannel(frame.solver, channel, { atoms: [], marks: carriedMarks(frame, first) });
      const setter = ofAtom({ kind: 'global', path: channel, key: `g${channel}` });
      const state = union(first, readChannel(channel, []));
      return makeObject(
        frame,
        'array',
        new Map([
          ['0', state],
          ['1', setter],
        ]),
        node,
      );
    }
    case 'useMemo':
      return frame.solver.interpreter.call(frame, first, undefinedValue, [], node);
    case 'createContext':
      return newContext(frame, args, node);
    case 'useContext':
    case 'use':
      return name === 'use' && !isContext(first) ? first : readContext(args);
    case 'useCallback':
    case 'memo':
    case 'forwardRef':
    case 'cache':
      return first;
    case 'useRef':
      return makeObject(frame, 'object', new Map([['current', first]]), node);
    case 'useEffect':
    case 'useLayoutEffect':
      frame.solver.interpreter.call(frame, first, undefinedValue, [], node);
      return undefinedValue;
    default:
      return unknownValue([name]);
  }
}
