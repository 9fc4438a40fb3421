import type { Finding } from '../base/finding.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { isAtOrAbove, relativeTo } from '../program/paths.js';
import type { FixContext } from '../quickfixes/quick-fix.js';
import type { Files } from './files.js';
import type { SessionOptions } from './session.js';

/** What a quick fix may look at: the texts of the program, and what the configuration in force for the file says. */
export function fixContext(
  files: Files,
  configurations: Configurations,
  finding: Finding,
  { root, date }: Pick<SessionOptions, 'root' | 'date'>,
): FixContext {
  const { configuration } = configurations.forFile(finding.file);
  const register = configurations.root.file;
  return {
    finding,
    text: (file) => files.text(file),
    exporting: (name) => exporting(files, name),
    locale: configuration.locale ?? 'en',
    configured: {
      redaction: configuration.redaction?.functions ?? [],
      labels: configuration.labels?.functions ?? [],
      review: configuration.review?.functions ?? [],
      audit: configuration.audit?.functions ?? [],
    },
    configurationFile: register !== null && isAtOrAbove(root, register) ? relativeTo(root, register) : null,
    date,
  };
}

/** Files whose text declares and exports the name. Asked only for names of the configuration, when somebody wants a fix. */
function exporting(files: Files, name: string): readonly string[] {
  const plain = name.replace(/\$/g, '\\$');
  const declared = new RegExp(
    `\\bexport\\s+(?:async\\s+)?(?:function\\s*\\*?|const|let)\\s+${plain}(?![\\w$])|\\bexport\\s*\\{[^}]*(?<![\\w$])${plain}(?![\\w$])[^}]*\\}(?!\\s*from)`,
  );
  return files.discovery().files.filter((file) => declared.test(files.text(file) ?? ''));
}
