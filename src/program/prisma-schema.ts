import type { Comment } from './suppressions.js';

/** What a schema.prisma says about stored data. Offsets are UTF-16 offsets into its text. */
export interface PrismaSchema {
  /** Models, views and composite types, in the order of the text. */
  readonly models: readonly PrismaModel[];
  readonly enums: readonly PrismaEnum[];
  /** All comments, for suppressions. */
  readonly comments: readonly Comment[];
}

export interface PrismaModel {
  readonly kind: 'model' | 'view' | 'type';
  /** As the client names it in types; its property is the same with a small first letter. */
  readonly name: string;
  /** Name of the table (`@@map`), else that of the model. */
  readonly table: string;
  readonly fields: readonly PrismaField[];
  /** The `///` comment above it, lines joined; empty without one. */
  readonly documentation: string;
  readonly start: number;
  readonly end: number;
  readonly nameStart: number;
  readonly nameEnd: number;
}

export interface PrismaField {
  readonly name: string;
  /** `String`, `DateTime`, the name of a model or enum, `Unsupported`. */
  readonly type: string;
  readonly optional: boolean;
  readonly list: boolean;
  /** Name of the column (`@map`), else that of the field. */
  readonly column: string;
  /** Whether it is the primary key (`@id`) or unique. */
  readonly id: boolean;
  readonly unique: boolean;
  /** Argument of `@default(…)` as written, such as `now()` or `"draft"`; null without one. */
  readonly default: string | null;
  /** `@relation(…)`: the fields of this model and those they refer to; null where there is no such attribute. */
  readonly relation: PrismaRelation | null;
  readonly documentation: string;
  /** From its name to the end of its attributes. */
  readonly start: number;
  readonly end: number;
  readonly nameEnd: number;
}

export interface PrismaRelation {
  readonly name: string | null;
  readonly fields: readonly string[];
  readonly references: readonly string[];
}

export interface PrismaEnum {
  readonly name: string;
  readonly values: readonly string[];
}

/** Length-preserving copy of the text in which comments and the insides of strings are blank, so that brackets and names in them mislead nobody. */
interface Blanked {
  readonly code: string;
  readonly comments: readonly Comment[];
}

const block = /(?:^|\n)[ \t]*(model|view|type|enum)[ \t]+(\w+)[ \t]*\{/g;
const field = /^([ \t]*)(\w+)[ \t]+(\w+)(?:\("[ ]*"\))?[ \t]*(\[\])?[ \t]*(\?)?/;

/** Reads a Prisma schema. What it does not understand it leaves out; it never throws. */
export function parsePrismaSchema(text: string): PrismaSchema {
  const { code, comments } = blank(text);
  const models: PrismaModel[] = [];
  const enums: PrismaEnum[] = [];
  for (const match of code.matchAll(block)) {
    const [whole, kind = '', name = ''] = match;
    const open = match.index + whole.length;
    const end = closing(code, open, '{', '}');
    const body = { start: open, end: code[end - 1] === '}' ? end - 1 : end };
    if (kind === 'enum') {
      enums.push({
        name,
        values: linesOf(code, body.start, body.end).flatMap(([line]) => /^\s*(\w+)/.exec(line)?.[1] ?? []),
      });
      continue;
    }
    const start = match.index + whole.indexOf(kind);
    const nameStart = start + code.slice(start, open).indexOf(name, kind.length);
    models.push({
      kind: kind === 'view' || kind === 'type' ? kind : 'model',
      name,
      table: attribute(text, code, body.start, body.end, '@@map').map(firstText)[0] ?? name,
      fields: fieldsOf(text, code, body.start, body.end),
      documentation: documentationAbove(text, start),
      start,
      end,
      nameStart,
      nameEnd: nameStart + name.length,
    });
  }
  return { models, enums, comments };
}

function fieldsOf(text: string, code: string, from: number, to: number): PrismaField[] {
  return linesOf(code, from, to).flatMap(([line, lineStart]) => {
    const match = field.exec(line);
    if (match === null) return [];
    const [, indent = '', name = '', type = ''] = match;
    const start = lineStart + indent.length;
    const end = lineStart + line.trimEnd().length;
    const argument = (attributeName: string): string | undefined => attribute(text, code, start, end, attributeName)[0];
    const attributes = line.slice(match[0].length);
    const relation = argument('@relation');
    return [
      {
        name,
        type,
        optional: match[5] !== undefined,
        list: match[4] !== undefined,
        column: firstText(argument('@map') ?? '') ?? name,
        id: /@id\b/.test(attributes),
        unique: /@unique\b/.test(attributes),
        default: argument('@default') ?? null,
        relation: relation === undefined ? null : relationOf(relation),
        documentation: documentationAbove(text, start),
        start,
        end,
        nameEnd: start + name.length,
      },
    ];
  });
}

function relationOf(argument: string): PrismaRelation {
  const names = (key: string): string[] =>
    (new RegExp(`\\b${key}\\s*:\\s*\\[([^\\]]*)\\]`).exec(argument)?.[1] ?? '').match(/\w+/g) ?? [];
  const name = /(?:^|\bname\s*:)\s*"([^"]*)"/.exec(argument)?.[1] ?? null;
  return { name, fields: names('fields'), references: names('references') };
}

/** Arguments, as written, of an attribute between two offsets. */
function attribute(text: string, code: string, from: number, to: number, name: string): string[] {
  const found: string[] = [];
  for (let at = code.indexOf(name, from); at >= 0 && at < to; at = code.indexOf(name, at + 1)) {
    const open = at + name.length;
    const isLonger = code[at - 1] === '@' || code[open] !== '(';
    if (!isLonger) found.push(text.slice(open + 1, closing(code, open + 1, '(', ')') - 1).trim());
  }
  return found;
}

function firstText(argument: string): string | undefined {
  return /"((?:[^"\\]|\\.)*)"/.exec(argument)?.[1];
}

/** Logical lines between two offsets with their offsets: one ends where no bracket is open. */
function linesOf(code: string, from: number, to: number): [line: string, start: number][] {
  const lines: [string, number][] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at <= to; at++) {
    const char = at === to ? '\n' : code[at];
    if (char === '(' || char === '[') depth++;
    else if (char === ')' || char === ']') depth = Math.max(0, depth - 1);
    else if (char === '\n' && (depth === 0 || at === to)) {
      const line = code.slice(start, at);
      if (line.trim() !== '' && !line.trimStart().startsWith('@@')) lines.push([line, start]);
      start = at + 1;
    }
  }
  return lines;
}

/** Offset after the bracket that closes the one before `from`; the end of the text when none does. */
function closing(code: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    if (code[at] === open) depth++;
    else if (code[at] === close && --depth === 0) return at + 1;
  }
  return code.length;
}

function blank(text: string): Blanked {
  const comments: Comment[] = [];
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"|\/\/[^\n\r]*|\/\*[\s\S]*?\*\//g, (found, at: number) => {
    if (found.startsWith('"')) return `"${' '.repeat(found.length - 2)}"`;
    comments.push({ start: at, end: at + found.length, text: found });
    return found.replace(/[^\n\r]/g, ' ');
  });
  return { code: code.replaceAll('\r', ' '), comments };
}

function documentationAbove(text: string, offset: number): string {
  const lines: string[] = [];
  for (let lineStart = text.lastIndexOf('\n', offset - 1); lineStart > 0;) {
    const before = text.lastIndexOf('\n', lineStart - 1);
    const line = /^\s*\/\/\/\s?(.*)$/.exec(text.slice(before + 1, lineStart).trimEnd())?.[1];
    if (line === undefined) break;
    lines.unshift(line);
    lineStart = before;
  }
  return lines.join('\n').trim();
}
