import { nameOfExpression } from '../facts-reader.js';
import { seeValidated } from './answers.js';
import { makeObject } from './builtins.js';
import type { Argument, Frame } from './frame.js';
import { spreadField } from './members.js';
import { schemaInfo } from './schemas.js';
import { typeInfo } from './types.js';
import { nothing, ofAtom, type TypeAt, union, unknownValue, type Value, withMarks } from './value.js';

const parsers = new Set([
  'parse',
  'parseAsync',
  'safeParse',
  'safeParseAsync',
  'validate',
  'validateSync',
  'validateAsync',
  'cast',
  'decode',
]);

/** `schema.parse(body)`: what comes back has the fields of the schema, with what is known of them from the argument. */
export function parsedBySchema(
  frame: Frame,
  receiver: number,
  method: string,
  args: readonly Argument[],
  node: number,
): Value | null {
  const [only] = args;
  if (!parsers.has(method) || !only) return null;
  seeValidated(frame, only.value);
  const type = schemaAt(frame, receiver);
  if (!type) return null;
  const info = typeInfo(frame.solver, type);
  if (!info.members) return null;
  const owners = [nameOfExpression(frame.facts, receiver).replace(/_?schema$/i, '')].filter((name) => name !== '');
  const open = ofAtom({ kind: 'unknown', owners, type, key: `?parsed ${frame.facts.file}#${node}` });
  const given = only.value.atoms.some((atom) => atom.kind === 'object') ? only.value : nothing;
  const value = withMarks(given.atoms.length > 0 ? given : open, only.value.marks);
  const wrapper = method.startsWith('safe') ? 'data' : method === 'validate' && args.length === 1 ? 'value' : null;
  return wrapper
    ? union(
        makeObject(
          frame,
          'object',
          new Map([
            [wrapper, value],
            [spreadField, unknownValue(['parsed'])],
          ]),
          node,
        ),
        wrapper === 'value' ? value : nothing,
      )
    : value;
}

/** The schema that an expression names, as a place to read its type from. */
function schemaAt(frame: Frame, node: number): TypeAt | null {
  const info = schemaInfo(frame.solver, frame.facts.file, node);
  return info?.members ? { file: frame.facts.file, node } : null;
}
