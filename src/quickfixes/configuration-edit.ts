import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { insertion, lineStart, offsetAt } from './fix-source.js';
import type { FixContext } from './quick-fix.js';

/** An entry of the register in the text of a configuration. */
export interface RegisterEntry {
  readonly node: Node;
  readonly id: string;
  readonly owner: string | null;
}

/** The entries of the register; none where the text is no valid configuration. */
export function registerIn(text: string): RegisterEntry[] {
  const list = registerNode(text);
  return (list?.children ?? []).map((node) => ({
    node,
    id: textAt(node, 'id') ?? '',
    owner: textAt(node, 'owner'),
  }));
}

function registerNode(text: string): Node | undefined {
  const tree = parseTree(text, [], { allowTrailingComma: true });
  return tree && findNodeAtLocation(tree, ['aiSystems']);
}

function textAt(node: Node, name: string): string | null {
  const value: unknown = findNodeAtLocation(node, [name])?.value;
  return typeof value === 'string' ? value : null;
}

/** Sets a text of the entry on which a finding sits; `value` is asked with the entry. Null where it sits on none. */
export function setInEntry(
  context: FixContext,
  key: string,
  value: (entry: RegisterEntry, register: readonly RegisterEntry[]) => string,
): FileEdits | null {
  const { file, range } = context.finding;
  const text = context.text(file);
  if (text === null || !file.endsWith('.json')) return null;
  const register = registerIn(text);
  const entry = register.find(({ node }) => node.offset === offsetAt(text, range.start));
  if (!entry) return null;
  const said = JSON.stringify(value(entry, register));
  const present = findNodeAtLocation(entry.node, [key]);
  const last = entry.node.children?.at(-1);
  const edit: TextEdit | null = present
    ? { start: present.offset, end: present.offset + present.length, text: said }
    : last
      ? after(text, last, `${JSON.stringify(key)}: ${said}`)
      : null;
  return edit && new Map([[file, [edit]]]);
}

/** Appends an entry to the register; null where there is none with an entry. */
export function appendEntry(file: string, text: string, entry: Readonly<Record<string, unknown>>): FileEdits | null {
  const last = registerNode(text)?.children?.at(-1);
  if (!last) return null;
  const fields = Object.entries(entry).map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return new Map([[file, [after(text, last, `{ ${fields.join(', ')} }`)]]]);
}

/** Behind the last of its kind, on a line of its own where that has one. */
function after(text: string, last: Node, said: string): TextEdit {
  const start = lineStart(text, last.offset);
  const before = text.slice(start, last.offset);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const space = before.trim() === '' ? `${newline}${before}` : ' ';
  return insertion(last.offset + last.length, `,${space}${said}`);
}
