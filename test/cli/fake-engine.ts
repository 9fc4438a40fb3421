import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditResult } from '../../src/base/audit-result.js';
import type { Finding } from '../../src/base/finding.js';
import type { FileEdits } from '../../src/base/text-range.js';
import type { Engine } from '../../src/cli/engine.js';
import type { ConfigurationProblem, Session, SessionOptions } from '../../src/session/session.js';
import { emptyResult, finding, range } from '../reporters/audit-fixture.js';

export interface FakeEngine extends Engine {
  /** The options of each session opened. */
  readonly opened: readonly SessionOptions[];
  readonly closed: () => number;
  readonly served: () => number;
}

interface Parts {
  /** The findings of an audit, from the texts that the session sees. */
  readonly findings?: (text: (file: string) => string | null) => readonly Finding[];
  readonly fix?: (fingerprint: string, text: (file: string) => string | null) => FileEdits | null;
  readonly problems?: readonly ConfigurationProblem[];
  /** Thrown by every audit. */
  readonly failure?: Error;
}

/** An engine whose sessions read real files and overlays, and find what they are told to. */
export function fakeEngine(parts: Parts = {}): FakeEngine {
  const opened: SessionOptions[] = [];
  let closed = 0;
  let served = 0;
  return {
    opened,
    closed: () => closed,
    served: () => served,
    openSession(options) {
      opened.push(options);
      return Promise.resolve(fakeSession(options.root, parts, () => closed++));
    },
    serve() {
      served++;
      return Promise.resolve();
    },
  };
}

function fakeSession(root: string, { findings, fix, problems, failure }: Parts, close: () => void): Session {
  const overlays = new Map<string, string>();
  const text = (file: string): string | null => {
    const overlay = overlays.get(file);
    if (overlay !== undefined) return overlay;
    const path = join(root, file);
    return existsSync(path) ? readFileSync(path, 'utf8').replace(/^\ufeff/, '') : null;
  };
  const audit = (): AuditResult =>
    emptyResult({ root, findings: findings?.(text) ?? [], timing: { phases: { lower: 12, solve: 30 } } });
  const session: Session = {
    root,
    setOverlay(file, content) {
      if (content === null) overlays.delete(file);
      else overlays.set(file, content);
    },
    filesChanged: () => undefined,
    audit(run) {
      run?.onProgress?.({ phase: 'lower', done: 5, total: 10 });
      return failure === undefined ? Promise.resolve(audit()) : Promise.reject(failure);
    },
    findings: (file) => Promise.resolve(audit().findings.filter((each) => each.file === file)),
    fix: (fingerprint) => Promise.resolve(fix?.(fingerprint, text) ?? null),
    configurationProblems: () => problems ?? [],
    text,
    close,
  };
  return session;
}

/** One finding for each `BAD` in the files: fixable and safe, its fingerprint names file and ordinal. */
export function badWords(files: readonly string[]): NonNullable<Parts['findings']> {
  return (text) =>
    files.flatMap((file) =>
      [...(text(file) ?? '').matchAll(/BAD/g)].map((match, ordinal) =>
        finding({
          file,
          range: range(1, match.index + 1, 3),
          fingerprint: `${file}#${ordinal}`,
          flow: [],
          fixes: [{ id: 'mask-in-log', title: { id: 'fix.mask-in-log' }, safe: true }],
        }),
      ),
    );
}

/** The edits that turn the `BAD` of a fingerprint of `badWords` into `good`. */
export const makeGood: NonNullable<Parts['fix']> = (fingerprint, text) => {
  const [file = '', ordinal = '0'] = fingerprint.split('#');
  const match = [...(text(file) ?? '').matchAll(/BAD/g)][Number(ordinal)];
  if (match === undefined) return null;
  return new Map([[file, [{ start: match.index, end: match.index + 3, text: 'good' }]]]);
};
