/** Columns that a constant statement names, and what it does with them. */
interface SqlColumns {
  readonly table: string;
  readonly columns: readonly string[];
  readonly role: 'selection' | 'payload' | 'table';
}

const none: SqlColumns = { table: '', columns: [], role: 'selection' };

/** The columns that a SELECT asks for, an INSERT fills, or a CREATE TABLE has. `SELECT *` names none. */
export function selectedColumns(statement: string): SqlColumns {
  const sql = statement.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ');
  const insert = /^\s*insert\s+into\s+["`[]?([\w.]+)["`\]]?\s*\(([^)]*)\)/i.exec(sql);
  if (insert) return { table: lastPart(insert[1] ?? ''), columns: namesIn(insert[2] ?? ''), role: 'payload' };
  const select = /^\s*(?:with\b[\s\S]*?\)\s*)?select\s+(?:distinct\s+)?([\s\S]+?)\s+from\s+["`[]?([\w.]+)/i.exec(sql);
  if (select) return { table: lastPart(select[2] ?? ''), columns: namesIn(select[1] ?? ''), role: 'selection' };
  return none;
}

function lastPart(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Plain columns of a list, also `s.email` and `email AS address`; what a function makes of a column is no column. */
function namesIn(list: string): string[] {
  return splitOutside(list).flatMap((entry) => {
    const match = /^(?:["`[]?\w+["`\]]?\.)?["`[]?(\w+)["`\]]?(?:\s+(?:as\s+)?["`]?\w+["`]?)?$/i.exec(entry.trim());
    return match?.[1] === undefined ? [] : [match[1]];
  });
}

function splitOutside(list: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= list.length; at++) {
    const char = list[at];
    if (char === '(') depth++;
    else if (char === ')') depth--;
    else if ((char === ',' && depth === 0) || at === list.length) {
      parts.push(list.slice(start, at));
      start = at + 1;
    }
  }
  return parts;
}
