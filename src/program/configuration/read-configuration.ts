import {
  findNodeAtLocation,
  getNodeValue,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { z } from 'zod';
import type { Message } from '../../base/message.js';
import type { TextRange } from '../../base/text-range.js';
import { tooDeepAt } from '../json-depth.js';
import { lineMap } from '../line-map.js';
import { faultsOf, unknownWord, type Fault, type Path } from './problems.js';
import { configurationSchema, type Configuration } from './schema.js';
import type { Vocabulary } from './vocabulary.js';

/** A fault in a configuration file, with its place (the shape of `session.ConfigurationProblem`). */
export interface ConfigurationFault {
  /** Absolute path. */
  readonly file: string;
  readonly range: TextRange;
  readonly message: Message;
}

export interface ConfigurationResult {
  /** Null when there are problems: half a configuration is never in force. */
  readonly configuration: Configuration | null;
  /** In the order of the text. */
  readonly problems: readonly ConfigurationFault[];
}

/** Reads one configuration (JSON with comments and trailing commas). Nothing in it is executed. `file` is its absolute path. */
export type ConfigurationReader = (file: string, text: string) => ConfigurationResult;

/** A reader for configurations that may use the words of `vocabulary`. */
export function configurationReader(vocabulary: Vocabulary): ConfigurationReader {
  const schema = configurationSchema(vocabulary);
  return (file, text) => {
    const lines = lineMap(text);
    const deep = tooDeepAt(text);
    const errors: ParseError[] = [];
    const tree = deep !== null ? undefined : parseTree(text, errors, { allowTrailingComma: true });
    const problems = (places: readonly PlacedMessage[]): ConfigurationResult => ({
      configuration: null,
      problems: [...places]
        .sort((left, right) => left.start - right.start)
        .map(({ start, end, message }) => ({ file, range: lines.range(start, end), message })),
    });
    if (deep !== null) return problems([syntaxFault(deep, deep + 1, 'too-deep')]);
    if (errors.length > 0 || tree === undefined) return problems([firstSyntaxFault(errors)]);
    const repeated = repeatedKeys(tree);
    if (repeated.length > 0) return problems(repeated);

    const value: unknown = getNodeValue(tree);
    const parsed = schema.safeParse(value);
    const context = {
      valueAt: (path: Path) => valueAt(tree, path),
      keysAt: (path: Path) => keysAt(schema, path),
    };
    const faults = parsed.success
      ? wordFaults(parsed.data, vocabulary)
      : parsed.error.issues.flatMap((issue) => faultsOf(issue, context));
    if (parsed.success && faults.length === 0) return { configuration: parsed.data, problems: [] };
    return problems(faults.map((fault) => ({ ...placeOf(tree, fault), message: fault.message })));
  };
}

interface PlacedMessage {
  readonly start: number;
  readonly end: number;
  readonly message: Message;
}

/** Only the first error of a syntax is worth a sentence; the others follow from it. */
function firstSyntaxFault([first]: readonly ParseError[]): PlacedMessage {
  if (first === undefined) return syntaxFault(0, 0, 'ValueExpected');
  return syntaxFault(first.offset, first.offset + first.length, printParseErrorCode(first.error));
}

function syntaxFault(start: number, end: number, code: string): PlacedMessage {
  return { start, end, message: { id: 'configuration.syntax', data: { expected: { id: `syntax.${code}` } } } };
}

function repeatedKeys(node: Node): PlacedMessage[] {
  const inner = (node.children ?? []).flatMap((child) => repeatedKeys(child));
  if (node.type !== 'object') return inner;
  const seen = new Set<unknown>();
  const own = (node.children ?? []).flatMap((property) => {
    const key = property.children?.[0];
    if (key === undefined || !seen.has(key.value)) {
      seen.add(key?.value);
      return [];
    }
    const data = { key: String(key.value) };
    return [{ start: key.offset, end: key.offset + key.length, message: { id: 'configuration.repeated-key', data } }];
  });
  return [...own, ...inner];
}

function placeOf(tree: Node, { path, onKey }: Fault): { start: number; end: number } {
  let node: Node | undefined;
  for (let length = path.length; node === undefined && length >= 0; length--) {
    node = findNodeAtLocation(tree, path.slice(0, length));
  }
  node ??= tree;
  const marked = (onKey ? node.parent?.children?.[0] : undefined) ?? node;
  return { start: marked.offset, end: marked.offset + marked.length };
}

function valueAt(tree: Node, path: Path): unknown {
  const node = findNodeAtLocation(tree, [...path]);
  return node === undefined ? undefined : (getNodeValue(node) as unknown);
}

/** The keys that an object at this path may have. */
function keysAt(schema: unknown, path: Path): readonly string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => keysAt(option, path));
  const [first, ...rest] = path;
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Readonly<Record<string, unknown>>;
    return first === undefined ? Object.keys(shape) : keysAt(shape[first], rest);
  }
  if (first === undefined) return [];
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return schema instanceof z.ZodRecord ? keysAt(schema.valueType, rest) : [];
}

/** Purposes that are neither built in nor declared here, and AI systems that share an id. */
function wordFaults(configuration: Configuration, vocabulary: Vocabulary): Fault[] {
  const purposes = [...vocabulary.purposes, ...Object.keys(configuration.purposes ?? {})];
  const isUnknown = (purpose: string): boolean => vocabulary.purposes.length > 0 && !purposes.includes(purpose);
  const scopes = (configuration.scopes ?? []).flatMap(({ purpose }, at) =>
    isUnknown(purpose) ? [unknownWord(['scopes', at, 'purpose'], purpose, purposes)] : [],
  );
  const recipients = Object.entries(configuration.recipients ?? {}).flatMap(([id, recipient]) =>
    (recipient.purposes ?? []).flatMap((purpose, at) =>
      isUnknown(purpose) ? [unknownWord(['recipients', id, 'purposes', at], purpose, purposes)] : [],
    ),
  );
  const ids = (configuration.aiSystems ?? []).map(({ id }) => id);
  const systems = ids.flatMap((id, at): Fault[] => {
    if (ids.indexOf(id) === at) return [];
    return [
      { path: ['aiSystems', at, 'id'], onKey: false, message: { id: 'configuration.repeated-id', data: { id } } },
    ];
  });
  return [...scopes, ...recipients, ...systems];
}
