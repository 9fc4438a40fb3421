import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { openSession } from '../../../src/session/open-session.js';

/** A small program in which some sinks are reached by the source, and others, that differ in one detail, are not. */
export interface Twin {
  readonly name: string;
  readonly files: ReadonlyMap<string, string>;
  /** Lines that leak, as `file:line`. */
  readonly leaks: ReadonlySet<string>;
  /** Number of lines that send something to the sink. */
  readonly sinks: number;
}

/** Lines that leak but were not found, and lines that were found but do not leak. */
export interface Outcome {
  readonly found: number;
  readonly missed: readonly string[];
  readonly wrong: readonly string[];
}

const header = "import { source, sink } from 'flow-test';";

/** The package that all programs import: what `source()` gives is data, and `sink(...)` is where it must not arrive. */
const model = `@ flow-test | log
i import { source, sink } from 'flow-test';
fn source() => .:person.phone
fn sink(...0:log.payload)
`;

/**
 * The twins of one text: `// twin: sentence` starts one, `// @file: name` a file in it, and `// LEAK` at the end of a line
 * says that the source arrives there: at the sink, or, where a function hands its parameter to the sink, at the call that
 * gives it (`// SAFE` at a call that does not). Files that do not name the package themselves get its import in front.
 */
export function parseTwins(text: string): readonly Twin[] {
  return text
    .split(/^\/\/ twin: /m)
    .slice(1)
    .map((part) => {
      const [name = '', ...lines] = part.split('\n');
      return parseTwin(name.trim(), lines);
    });
}

function parseTwin(name: string, lines: readonly string[]): Twin {
  const texts = new Map<string, string[]>();
  let file = 'src/index.ts';
  for (const line of lines) {
    const start = /^\/\/ @file: (\S+)/.exec(line);
    if (start) file = start[1] ?? file;
    else texts.set(file, [...(texts.get(file) ?? []), line]);
  }
  const files = new Map<string, string>();
  const leaks = new Set<string>();
  let sinks = 0;
  for (const [path, body] of texts) {
    if (body.every((line) => line.trim() === '')) continue;
    const own = body.some((line) => line.includes("'flow-test'"));
    const all = own || !body.some((line) => /\b(source|sink)\b/.test(line)) ? body : [header, ...body];
    all.forEach((line, index) => {
      if (/\/\/ LEAK$/.test(line)) leaks.add(`${path}:${index + 1}`);
      if (/\bsink\b/.test(line) && !line.includes("'flow-test'")) sinks++;
      else if (/\/\/ SAFE$/.test(line)) sinks++;
    });
    files.set(path, all.join('\n'));
  }
  return { name, files, leaks, sinks };
}

/** Audits the program of a twin and compares what is found with what leaks. */
export async function runTwin(twin: Twin): Promise<Outcome> {
  const root = mkdtempSync(join(tmpdir(), 'leitplanke-twin-'));
  try {
    const files = new Map(twin.files);
    files.set('flow-test.sdk', model);
    files.set('leitplanke.config.json', JSON.stringify({ models: ['flow-test.sdk'] }));
    for (const [name, content] of files) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), content);
    }
    const session = openSession({ root, date: '2026-11-24', cacheFolder: null, threads: 0 });
    const { findings } = await session.audit();
    session.close();
    const found = findings.map((finding) => {
      const last = finding.flow.at(-1) ?? finding;
      return [`${finding.file}:${finding.range.start.line}`, `${last.file}:${last.range.start.line}`];
    });
    const lines = new Set(found.flat());
    const wrong = found.filter((places) => !places.some((place) => twin.leaks.has(place)));
    return {
      found: [...twin.leaks].filter((line) => lines.has(line)).length,
      missed: [...twin.leaks].filter((line) => !lines.has(line)),
      wrong: [...new Set(wrong.map(([place = '']) => place))],
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
