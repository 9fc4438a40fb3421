import { endOf, kindOf, nameOfExpression, operand, operandsFrom, startOf, textOperand } from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import type { Program } from './link/program.js';
import type { Signal } from './signal.js';
import { functionsAround, nodesOf } from './tree.js';

/** The four signals of Google Consent Mode v2 about advertising and analytics. */
const signals = ['ad_storage', 'analytics_storage', 'ad_user_data', 'ad_personalization'];

/** What the program sets before its Google tags run. */
export type ConsentMode = 'none' | 'denied' | 'granted';

const looked: ReadonlySet<number> = new Set([Kind.Call, Kind.Text]);

/** Whether Google tags start with a default, anywhere in the program. */
export function consentModeOf(program: Program): ConsentMode {
  let mode: ConsentMode = 'none';
  for (const file of program.files) {
    const facts = program.facts(file);
    if (!facts?.strings.some((text) => text === 'consent' || /['"]consent['"]/.test(text))) continue;
    for (const node of nodesOf(facts, looked)) {
      const values = defaultOf(facts, node);
      if (values) mode = grantsIn(values).length > 0 ? 'granted' : mode === 'none' ? 'denied' : mode;
    }
  }
  return mode;
}

interface Default {
  readonly node: number;
  readonly values: ReadonlyMap<string, { readonly value: string; readonly node: number }>;
  /** It is limited to regions. */
  readonly region: string;
  /** Other signals may be set by what is spread into it. */
  readonly open: boolean;
}

/** Places of one file where consent signals are set or read in a way that is granted, incomplete or outdated. */
export function consentSignals(facts: FileFacts): Signal[] {
  const spots: Signal[] = [];
  const add = (kind: Signal['kind'], node: number, name: string): void => {
    const start = startOf(facts, node);
    const holder = functionsAround(facts, start)[0] ?? '';
    spots.push({ kind, file: facts.file, start, end: endOf(facts, node), name, holder, certain: true });
  };
  if (!facts.strings.some((text) => /consent|getTCData/.test(text))) return spots;
  const nodes = nodesOf(facts, looked);
  const defaults = nodes.map((node) => defaultOf(facts, node)).filter((found) => found !== null);
  const regional = defaults.some((given) => given.region !== '' && grantsIn(given).length === 0);
  for (const given of defaults) {
    const [granted] = grantsIn(given);
    if (granted && !(regional && given.region === '')) add('consent-mode', granted.node, granted.name);
    else if (
      !granted &&
      !given.open &&
      given.region === '' &&
      !(given.values.has('ad_user_data') && given.values.has('ad_personalization'))
    )
      add('consent-mode', given.node, 'ad_user_data');
  }
  for (const node of nodes) if (isOutdatedTcf(facts, node)) add('tcf-call', node, 'getTCData');
  return spots;
}

function grantsIn(given: Default): { readonly name: string; readonly node: number }[] {
  if (given.region !== '' && !european.test(given.region)) return [];
  return signals.flatMap((name) => {
    const found = given.values.get(name);
    return found?.value === 'granted' ? [{ name, node: found.node }] : [];
  });
}

const european =
  /\b(AT|BE|BG|HR|CY|CZ|DK|EE|FI|FR|DE|GR|HU|IE|IT|LV|LT|LU|MT|NL|PL|PT|RO|SK|SI|ES|SE|EU|EEA|IS|LI|NO|GB|CH)\b/;

/** `gtag('consent', 'default', { … })`, as a call or in the code of an inline script. */
function defaultOf(facts: FileFacts, node: number): Default | null {
  return kindOf(facts, node) === Kind.Text ? defaultInScript(facts, node) : defaultInCall(facts, node);
}

function defaultInCall(facts: FileFacts, node: number): Default | null {
  const callee = nameOfExpression(facts, operand(facts, node, 0));
  const args = operandsFrom(facts, node, 2);
  if (!/gtag|push/i.test(callee)) return null;
  const [first = 0, second = 0, options = 0] = args;
  if (kindOf(facts, first) !== Kind.Text || textOperand(facts, first, 0) !== 'consent') return null;
  if (kindOf(facts, second) !== Kind.Text || textOperand(facts, second, 0) !== 'default') return null;
  const isLiteral = kindOf(facts, options) === Kind.Object;
  const values = new Map<string, { value: string; node: number }>();
  let region = '';
  let open = !isLiteral;
  for (const property of isLiteral ? operandsFrom(facts, options, 0) : []) {
    if (kindOf(facts, property) !== Kind.Property) {
      open = true;
      continue;
    }
    const value = operand(facts, property, 1);
    const name = textOperand(facts, property, 0);
    if (name === 'region')
      region =
        operandsFrom(facts, value, 0)
          .map((item) => textOperand(facts, item, 0))
          .join(' ') || 'unknown';
    else
      values.set(name, {
        value: kindOf(facts, value) === Kind.Text ? textOperand(facts, value, 0) : '',
        node: property,
      });
  }
  return { node, values, region, open };
}

const inScript = /gtag\s*\(\s*['"]consent['"]\s*,\s*['"]default['"]\s*,\s*\{([^}]*)\}/;

function defaultInScript(facts: FileFacts, node: number): Default | null {
  const [, body] = inScript.exec(textOperand(facts, node, 0)) ?? [];
  if (body === undefined) return null;
  const values = new Map<string, { value: string; node: number }>();
  for (const [, name = '', value = ''] of body.matchAll(/['"]?(\w+)['"]?\s*:\s*['"](\w+)['"]/g))
    values.set(name, { value, node });
  return { node, values, region: /region['"]?\s*:\s*\[([^\]]*)/.exec(body)?.[1] ?? '', open: false };
}

/** `__tcfapi('getTCData', …)`. */
function isOutdatedTcf(facts: FileFacts, node: number): boolean {
  if (kindOf(facts, node) !== Kind.Call || nameOfExpression(facts, operand(facts, node, 0)) !== '__tcfapi')
    return false;
  const first = operand(facts, node, 2);
  return kindOf(facts, first) === Kind.Text && textOperand(facts, first, 0) === 'getTCData';
}
