import type { AuditResult } from '../base/audit-result.js';
import { builtInVocabulary } from '../program/configuration/built-in-vocabulary.js';
import { readConfigurations, type Configurations } from '../program/configuration/configurations.js';
import { configurationReader } from '../program/configuration/read-configuration.js';
import { joinPath } from '../program/paths.js';
import { computeFix } from '../quickfixes/compute-fix.js';
import { analyse } from './analyse.js';
import { openFiles } from './files.js';
import { fixContext } from './fix-context.js';
import type { Session, SessionOptions } from './session.js';

/** Opens the engine on a root folder. Nothing is read until the first question. */
export function openSession(options: SessionOptions): Session {
  const { root } = options;
  const files = openFiles(root);
  const read = configurationReader(builtInVocabulary);
  let configurations: Configurations | null = null;
  let result: AuditResult | null = null;

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

  const session: Session = {
    root,
    setOverlay(file, text) {
      const path = joinPath(root, file);
      if (!files.fs.exists(path) || text === null) files.forget();
      files.fs.setOverlay(path, text);
      result = null;
    },
    filesChanged() {
      files.forget();
      result = null;
    },
    audit(run = {}) {
      return Promise.resolve().then(() => (result ??= analyse(root, files, configurationsInForce(), run)));
    },
    async findings(file, run = {}) {
      const { findings } = await session.audit(run);
      return findings.filter((finding) => finding.file === file);
    },
    async fix(fingerprint, fixId) {
      const { findings } = await session.audit();
      const finding = findings.find((candidate) => candidate.fingerprint === fingerprint);
      return finding ? computeFix(fixContext(files, configurations ?? configurationsInForce(), finding), fixId) : null;
    },
    configurationProblems() {
      return (configurations ?? configurationsInForce()).problems;
    },
    text: (file) => files.text(file),
    close() {
      result = null;
    },
  };
  return session;
}
