import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { TextRange } from '../../base/text-range.js';
import { tooDeepAt } from '../json-depth.js';
import { lineMap } from '../line-map.js';
import type { Path } from './problems.js';

/** Where a value stands in a configuration that has been read without faults; null where there is none. */
export function configurationPlaces(text: string): (path: Path, withKey?: boolean) => TextRange | null {
  const tree = tooDeepAt(text) === null ? parseTree(text, [], { allowTrailingComma: true }) : undefined;
  const lines = lineMap(text);
  return (path, withKey = false) => {
    const found = tree && findNodeAtLocation(tree, [...path]);
    const node: Node | undefined = withKey && found?.parent?.type === 'property' ? found.parent : found;
    return node === undefined ? null : lines.range(node.offset, node.offset + node.length);
  };
}
