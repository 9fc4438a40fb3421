import { kindOf, operandsFrom, textOperand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { recordEffect } from './effects.js';
import type { Argument, Frame } from './frame.js';
import { partsOf } from './sinks.js';
import type { Value } from './value.js';

const writing =
  /^(?:node:)?fs(?:\/promises)?\.(?:default\.)?(?:promises\.)?(?:writeFile|writeFileSync|outputFile|outputFileSync)$/;
/** Folders that people get to see, or whose content leaves the house. */
const shown =
  /(^|[/\\])(public|static|assets|www|htdocs|dist|uploads|media|images|img|videos|audio|content|out|output|site)([/\\]|$)/i;

/** A file that is written where people get to see it. */
export function recordFileWrite(frame: Frame, path: string, args: readonly Argument[], node: number): void {
  const [target, content] = args;
  if (!writing.test(path) || !target || !content || !(isShown(target.value) || namesShown(frame, target.node))) return;
  const parts = partsOf(frame, { kind: 'file' }, { node: content.node, value: content.value });
  if (parts.length > 0) recordEffect(frame, { name: 'writeFile', family: 'file', recipient: '' }, parts, node, false);
}

/** `path.join(process.cwd(), 'public', name)` */
function namesShown(frame: Frame, node: number): boolean {
  const { facts } = frame;
  return (
    kindOf(facts, node) === Kind.Call &&
    operandsFrom(facts, node, 2).some(
      (part) => kindOf(facts, part) === Kind.Text && shown.test(textOperand(facts, part, 0)),
    )
  );
}

function isShown(target: Value): boolean {
  return target.atoms.some((atom) => atom.kind === 'text' && shown.test(atom.text));
}
