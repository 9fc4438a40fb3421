import type { HttpModel } from './call-model.js';
import { parseLine } from './parse-line.js';
import type { ModelBlock } from './parse-model.js';

/** Finds the vendor's interface behind a URL. */
export interface HttpTable {
  readonly hosts: readonly string[];
  find(url: string, method: string): HttpModel | null;
}

/** Blocks `@ http:host | family` with lines `POST /path(body.x:label) => path:label`. */
export function httpTable(blocks: readonly ModelBlock[]): HttpTable {
  const byHost = new Map<string, { readonly pattern: RegExp; models: HttpModel[] | null; readonly blocks: ModelBlock[] }>();
  for (const block of blocks) {
    for (const name of block.packages) {
      const host = name.slice('http:'.length);
      const known = byHost.get(host);
      if (known) known.blocks.push(block);
      else byHost.set(host, { pattern: hostPattern(host), models: null, blocks: [block] });
    }
  }
  return {
    hosts: [...byHost.keys()].sort(),
    find(url, method) {
      const parts = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/.exec(url);
      if (!parts) return null;
      for (const [host, entry] of byHost) {
        if (!entry.pattern.test(parts[1] ?? '')) continue;
        entry.models ??= entry.blocks.flatMap((block) => block.lines.map((line) => parseHttpLine(line, host, block.family)));
        const found = entry.models.find((model) => (model.method === method || model.method === 'ANY') && pathPattern(model.path).test(parts[2] ?? ''));
        if (found) return found;
      }
      return null;
    },
  };
}

function parseHttpLine(line: string, host: string, family: string): HttpModel {
  const [method = '', rest = ''] = splitOnce(line);
  const open = rest.indexOf('(');
  const path = open < 0 ? rest.split(' ')[0] ?? '' : rest.slice(0, open);
  const parsed = parseLine(`fn call${rest.slice(path.length)}`);
  return { host, method, path, family, vendor: host, args: parsed.args, returns: parsed.returns };
}

function splitOnce(line: string): [string, string] {
  const space = line.indexOf(' ');
  return [line.slice(0, space), line.slice(space + 1)];
}

function hostPattern(host: string): RegExp {
  return new RegExp(`^${host.split('*').map(escape).join('[^/]*')}(?::\\d+)?$`);
}

/** `{x}` and `*` stand for one segment or part of one, `**` for any rest; a trailing part of the path may be missing from the model. */
function pathPattern(path: string): RegExp {
  const parts = path.split(/(\{[^}]*\}|\*)/);
  return new RegExp(`^${parts.map((part) => (/^\{|^\*$/.test(part) ? '[^/]*' : escape(part))).join('')}/?$`);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
