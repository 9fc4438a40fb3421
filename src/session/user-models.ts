import type { Gap } from '../base/finding.js';
import type { ModelBlock } from '../knowledge/sdk/parse-model.js';
import { readUserModels } from '../knowledge/sdk/user-model.js';
import type { Configurations } from '../program/configuration/configurations.js';
import type { FileSystem } from '../program/file-system.js';
import { joinPath, relativeTo } from '../program/paths.js';

/** The SDK models that configurations name. What cannot be read of them is a gap; the good lines count. */
export function userModels(
  fs: FileSystem,
  root: string,
  configurations: Configurations,
): { readonly blocks: readonly ModelBlock[]; readonly gaps: readonly Gap[] } {
  const blocks: ModelBlock[] = [];
  const gaps: Gap[] = [];
  for (const { folder, configuration } of configurations.all) {
    for (const name of configuration.models ?? []) {
      const path = joinPath(folder, name);
      const read = fs.read(path);
      const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
      const gap = (reason: string): void =>
        void gaps.push({
          file: relativeTo(root, path),
          range,
          kind: 'unreadable',
          message: { id: 'gap.syntax', data: { reason } },
        });
      if ('problem' in read) {
        gaps.push({ file: relativeTo(root, path), range, kind: 'unreadable', message: read.problem });
        continue;
      }
      const model = readUserModels(read.text);
      blocks.push(...model.blocks);
      for (const { place, expected } of model.problems) gap(`${place}: ${expected}`);
    }
  }
  return { blocks, gaps };
}
