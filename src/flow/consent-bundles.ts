import { isGrantName, mayAskConsent } from '../knowledge/consent/grant-names.js';
import { tokens } from '../knowledge/personal-data/tokens.js';
import { isControl, textAround } from './consent-controls.js';
import { endOf, kindOf, operand, operandsFrom, startOf, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import type { Signal } from './signal.js';
import { functionsAround, nodesOf, trueProperty } from './tree.js';

const looked: ReadonlySet<number> = new Set([Kind.Property, Kind.TypeMember, Kind.Jsx, Kind.Text]);

/** Places of one file where a consent to marketing is tied to something else. */
export function consentBundles(facts: FileFacts): Signal[] {
  const spots: Signal[] = [];
  if (!mayAskConsent(facts.strings)) return spots;
  const add = (node: number, name: string): void => {
    const [start, end] = [startOf(facts, node), endOf(facts, node)];
    const holder = functionsAround(facts, start)[0] ?? '';
    spots.push({ kind: 'consent-bundled', file: facts.file, start, end, name, holder, certain: true });
  };
  const nodes = nodesOf(facts, looked);
  const names = new Set<string>();
  for (const node of nodes) {
    if (kindOf(facts, node) === Kind.Property || kindOf(facts, node) === Kind.TypeMember) {
      const name = textOperand(facts, node, 0);
      if (names.has(name)) continue;
      if (
        (isGrantName(name) && isMarketing(name) && demandsTrue(facts, operand(facts, node, 1))) ||
        joinsPurposes(name)
      ) {
        names.add(name);
        add(node, name);
      }
    } else if (kindOf(facts, node) === Kind.Jsx) control(facts, node, nodes, add);
  }
  return spots;
}

function isMarketing(name: string): boolean {
  return tokens(name).some((part) =>
    /^(newsletter|marketing|promo|promotional|promotions|offers|werbung|tracking|analytics)/.test(part),
  );
}

/** `acceptTermsAndMarketing`, `agbUndNewsletter`: two questions with one answer. */
function joinsPurposes(name: string): boolean {
  const parts = tokens(name);
  const agrees = parts.some((part) =>
    /^(accept|accepts|accepted|agree|agreed|agrees|consent|consents|zustimmung|einwilligung)$/.test(part),
  );
  return (
    agrees &&
    parts.some((part) => /^(terms|tos|agb|conditions|privacy|datenschutz)$/.test(part)) &&
    parts.some((part) => /^(marketing|newsletter|werbung|promotions|offers)$/.test(part))
  );
}

/** A schema that accepts nothing but a yes: `z.literal(true)`, `yup.bool().oneOf([true])`, `Joi.valid(true)`. */
function demandsTrue(facts: FileFacts, node: number): boolean {
  for (let at = node, depth = 0; kindOf(facts, at) === Kind.Call && depth < 10; depth++) {
    const callee = operand(facts, at, 0);
    if (kindOf(facts, callee) !== Kind.Member) return false;
    const method = textOperand(facts, callee, 1);
    const [first = 0] = operandsFrom(facts, at, 2);
    const isYes = (value: number): boolean => kindOf(facts, value) === Kind.Boolean && operand(facts, value, 0) === 1;
    if (/^optional|nullable|nullish$/.test(method)) return false;
    if (/^(literal|valid|equal|equals)$/.test(method) && isYes(first)) return true;
    if (method === 'oneOf' && kindOf(facts, first) === Kind.Array && operandsFrom(facts, first, 0).every(isYes))
      return true;
    if (method === 'isTrue') return true;
    at = operand(facts, callee, 0);
  }
  return false;
}

const rules = /\b(terms|conditions|agb|nutzungsbedingungen|geschäftsbedingungen)\b/i;
const advertising = /newsletter|marketing|werbung|special offers|promotion|angebote per/i;

/** A checkbox for marketing that must be ticked, or one for the terms and marketing together. */
function control(
  facts: FileFacts,
  node: number,
  nodes: readonly number[],
  add: (node: number, name: string) => void,
): void {
  if (!isControl(facts, node)) return;
  const attributes = operand(facts, node, 1);
  const { name, text } = textAround(facts, node, nodes);
  const required = trueProperty(facts, attributes, 'required');
  if (required > 0 && name !== '' && isGrantName(name) && isMarketing(name)) add(required, name);
  else if (rules.test(text) && advertising.test(text)) add(node, 'checkbox');
}
