import type { AuditResult } from '../base/audit-result.js';
import { builtInVocabulary } from '../program/configuration/built-in-vocabulary.js';
import { readConfigurations, type Configurations } from '../program/configuration/configurations.js';
import { configurationReader } from '../program/configuration/read-configuration.js';
import { joinPath } from '../program/paths.js';
import { analyse } from './analyse.js';
import { openFiles } from './files.js';
import { fixContext } from './fix-context.js';
import type { RunOptions, Session, SessionOptions } from './session.js';

/** Opens the engine on a root folder. Nothing is read until the first question. */
export function openSession(options: SessionOptions): Session {
  const { root } = options;
  const files = openFiles(root, options.cacheFolder, options.threads);
  const read = configurationReader(builtInVocabulary);
  let configurations: Configurations | null = null;
  let result: AuditResult | null = null;
  /** Counts what changes the answer, so that a run notices what came while it waited. */
  let revision = 0;
  let last: Promise<unknown> = Promise.resolve();
  let closing = new AbortController();

  const changed = (): void => {
    result = null;
    revision++;
  };
  const configurationsInForce = (): Configurations => {
    configurations = readConfigurations({
      fs: files.fs,
      root,
      read,
      found: files.discovery().configurations,
      only: options.configFile,
      previous: configurations ?? undefined,
    });
    return configurations;
  };

  /** Analyses until nothing has changed meanwhile. */
  const upToDate = async ({ onProgress, signal: asked }: RunOptions): Promise<AuditResult> => {
    const signal = asked === undefined ? closing.signal : AbortSignal.any([asked, closing.signal]);
    for (;;) {
      signal.throwIfAborted();
      const begun = revision;
      const isCurrent = (): boolean => begun === revision;
      const found = await analyse(root, files, configurationsInForce(), {
        date: options.date,
        onProgress,
        signal,
        isCurrent,
      });
      if (found === null) continue;
      if (isCurrent()) result = found;
      return found;
    }
  };

  const session: Session = {
    root,
    setOverlay(file, text) {
      const path = joinPath(root, file);
      if (!files.fs.exists(path) || text === null) files.forget();
      files.fs.setOverlay(path, text);
      changed();
    },
    filesChanged() {
      files.forget();
      changed();
    },
    audit(run = {}) {
      const turn = last.then(() => result ?? upToDate(run));
      last = turn.catch(() => undefined);
      return turn;
    },
    async findings(file, run = {}) {
      const { findings } = await session.audit(run);
      return findings.filter((finding) => finding.file === file);
    },
    async fix(fingerprint, fixId) {
      const { findings } = await session.audit();
      const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
      if (finding === undefined) return null;
      // Loads the compiler, which an audit of known files does without.
      const { computeFix } = await import('../quickfixes/compute-fix.js');
      return computeFix(fixContext(files, configurations ?? configurationsInForce(), finding), fixId);
    },
    configurationProblems() {
      return (configurations ?? configurationsInForce()).problems;
    },
    text: (file) => files.text(file),
    close() {
      closing.abort();
      closing = new AbortController();
      files.close();
      changed();
    },
  };
  return session;
}
