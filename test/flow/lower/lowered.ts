import { Kind, type FileFacts } from '../../../src/flow/facts.js';
import { functionView, operandsFrom } from '../../../src/flow/facts-reader.js';
import { lowerFile } from '../../../src/flow/lower/lower-file.js';
import { printFacts, printNode } from '../../../src/flow/lower/print-facts.js';

/** Lowers code as a file of the given name. */
export function lower(code: string, file = 'a.tsx'): FileFacts {
  return lowerFile(file, code);
}

/** What each statement of the module says, one line each; long nodes are folded onto their line. */
export function statements(code: string, file?: string): string[] {
  const facts = lower(code, file);
  return operandsFrom(facts, functionView(facts, 0).body, 0).map((node) => oneLine(printNode(facts, node)));
}

/** The lines of one section of the printed facts, one for each entry. */
export function section(code: string, title: string, file?: string): string[] {
  const entries: string[] = [];
  let inside = false;
  for (const line of printFacts(lower(code, file)).split('\n')) {
    if (!line.startsWith(' ')) inside = line === title;
    else if (inside && line.startsWith('   ')) entries.push(`${entries.pop() ?? ''} ${line.trim()}`);
    else if (inside) entries.push(line.trim());
  }
  return entries.map((entry) => entry.replace(/\( +/g, '(').replace(/ +\)/g, ')'));
}

/** Number of nodes of a kind. */
export function countKind(facts: FileFacts, kind: number): number {
  let count = 0;
  for (let at = 4; at < facts.nodes.length; at += 4 + facts.nodes[at + 3]!) if (facts.nodes[at] === kind) count++;
  return count;
}

/** Every node's text lies inside the file, and operands that are nodes were written before their parents. */
export function assertSound(facts: FileFacts, length: number): void {
  for (let at = 4; at < facts.nodes.length; at += 4 + facts.nodes[at + 3]!) {
    const [kind, start, end, count] = facts.nodes.subarray(at, at + 4);
    const sound = kind! > Kind.None && start! >= 0 && start! <= end! && end! <= length && count! >= 0;
    if (!sound) throw new Error(`Node ${at} of kind ${kind!} is not sound: ${start!}-${end!} of ${length}.`);
  }
  for (const index of [...facts.functions, ...facts.classes])
    if (index === 0) throw new Error('A function has no node.');
}

function oneLine(text: string): string {
  return text.replace(/\n\s*/g, ' ');
}
