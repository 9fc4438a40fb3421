import { allNodes, kindOf, nameOfExpression, operand, textOperand } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Program } from '../link/program.js';
import {} from './tree.js';

const asking =
  /(?:parent|guardian|eltern)\w{0,12}(?:consent|approval|permission|zustimmung|einwilligung)|(?:consent|einwilligung|zustimmung)\w{0,8}(?:parent|guardian|eltern)|age_?-?(?:gate|check|verif|limit|confirm)|(?:verify|check|confirm|assert|validate)_?-?age|min(?:imum)?_?-?age|is_?(?:of_?age|adult|over_?1\d|at_?least_?1\d)|altersprue?f|mindestalter|volljae?hrig/i;

/** Whether the program asks anywhere how old somebody is, or for the consent of parents (GDPR Art. 8). */
export function asksForAge(program: Program): boolean {
  return program.files.some((file) => {
    const facts = program.facts(file);
    return (
      facts !== undefined && (facts.strings.some((text) => text.length < 80 && asking.test(text)) || comparesAge(facts))
    );
  });
}

const ages = new Set(['13', '14', '15', '16', '18']);

/** `if (age < 16)` */
function comparesAge(facts: FileFacts): boolean {
  for (const node of allNodes(facts)) {
    if (kindOf(facts, node) !== Kind.Binary || !/^[<>]=?$/.test(textOperand(facts, node, 0))) continue;
    const [left, right] = [operand(facts, node, 1), operand(facts, node, 2)];
    for (const [value, limit] of [
      [left, right],
      [right, left],
    ] as const) {
      if (
        kindOf(facts, limit) === Kind.Number &&
        ages.has(textOperand(facts, limit, 0)) &&
        /age|alter|years/i.test(nameOfExpression(facts, value))
      )
        return true;
    }
  }
  return false;
}
