import { parseLine, type ParsedLine } from './parse-line.js';

/** A line of a raw HTTP interface; the chain is its path. */
export interface ParsedHttpLine extends ParsedLine {
  readonly method: string;
}

/**
 * Reads `POST /v1/things/{id}(body.name:label, query.q:label) => path:label`, where the results are paths in the parsed
 * response. The method may be ANY; in a path `{x}` and `*` stand for a part of one segment and `**` for any rest.
 */
export function parseHttpLine(line: string): ParsedHttpLine {
  const match = /^(GET|POST|PUT|PATCH|DELETE|ANY) ([^\s(]+)(\(.*)$/.exec(line.trim());
  if (!match) throw new Error(`expected "POST /path(body.x:label) => path:label", found "${line.trim()}"`);
  const [, method = '', path = '', rest = ''] = match;
  return { ...parseLine(`fn path${rest}`), method, chain: path };
}
