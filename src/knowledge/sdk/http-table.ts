import type { HttpModel } from './call-model.js';
import { parseHttpLine } from './parse-http-line.js';
import type { ModelBlock } from './parse-model.js';

/** Finds the vendor's interface behind a URL. */
export interface HttpTable {
  readonly hosts: readonly string[];
  /** `url` with `{}` for what is not constant; null when host or path are not known. */
  readonly find: (url: string, method: string) => HttpModel | null;
}

interface Host {
  readonly name: string;
  /** Made when first asked for. */
  pattern: RegExp | null;
  readonly blocks: ModelBlock[];
  models: readonly Endpoint[] | null;
}

interface Endpoint {
  readonly model: HttpModel;
  readonly pattern: RegExp;
}

const httpPrefix = 'http:';

/** Whether a block describes a raw HTTP interface. */
export function isHttpBlock(block: ModelBlock): boolean {
  return block.packages.every((name) => name.startsWith(httpPrefix));
}

/** Blocks `@ http:host | family | vendor` with lines `POST /path(body.x:label) => path:label`; the first line that fits counts. */
export function httpTable(blocks: readonly ModelBlock[]): HttpTable {
  const hosts = new Map<string, Host>();
  for (const block of blocks) {
    for (const packageName of block.packages) {
      const name = packageName.slice(httpPrefix.length);
      const known = hosts.get(name);
      if (known) known.blocks.push(block);
      else hosts.set(name, { name, pattern: null, blocks: [block], models: null });
    }
  }
  const wild = [...hosts.values()].filter((host) => host.name.includes('*'));
  return {
    hosts: [...hosts.keys()].sort(),
    find(url, method) {
      const parts = /^(?:https?:)?\/\/([^/?#]+)([^?#]*)/.exec(url);
      if (!parts) return null;
      const [, authority = '', path = ''] = parts;
      const host =
        hosts.get(authority) ??
        wild.find((candidate) => (candidate.pattern ??= hostPattern(candidate.name)).test(authority));
      if (!host) return null;
      host.models ??= host.blocks.flatMap((block) => block.lines.map((line) => endpoint(line, host.name, block)));
      const fits = ({ model, pattern }: Endpoint): boolean =>
        (model.method === 'ANY' || model.method === method) && pattern.test(path);
      return host.models.find(fits)?.model ?? null;
    },
  };
}

function endpoint(line: string, host: string, block: ModelBlock): Endpoint {
  const { method, chain, args, returns } = parseHttpLine(line);
  const vendor = block.recipient ?? host;
  return {
    model: { host, method, path: chain, family: block.family, vendor, args, returns },
    pattern: pathPattern(chain),
  };
}

function hostPattern(host: string): RegExp {
  return new RegExp(`^${host.split('*').map(escape).join('[^/]*')}(?::\\d+)?$`);
}

function pathPattern(path: string): RegExp {
  const parts = path.split(/(\{[^}]*\}|\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' || part.startsWith('{') ? '[^/]*' : escape(part);
  });
  return new RegExp(`^${parts.join('')}/?$`);
}

function escape(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
}
