import { isGrantName, isOptionalCategory, mayAskConsent } from '../knowledge/consent/grant-names.js';
import { tokens } from '../knowledge/personal-data/tokens.js';
import {
  endOf,
  kindOf,
  liesIn,
  nameOfExpression,
  operand,
  operandsFrom,
  startOf,
  textOperand,
} from './facts-reader.js';
import { type FileFacts, Kind } from './facts.js';
import { tickedControl } from './consent-controls.js';
import {
  isAboutCookies,
  isAboutPerson,
  isOptionalService,
  registers,
  underCategories,
} from './consent-surroundings.js';
import type { Signal } from './signal.js';
import { functionsAround, innermost, nodesOf, trueProperty } from './tree.js';

const looked: ReadonlySet<number> = new Set([
  Kind.Property,
  Kind.PropertyPattern,
  Kind.Declare,
  Kind.Logical,
  Kind.Binary,
  Kind.Call,
  Kind.Field,
  Kind.Jsx,
  Kind.Text,
]);

/** Places of one file where a consent is given before anybody chose. */
export function consentDefaults(facts: FileFacts): Signal[] {
  const spots: Signal[] = [];
  if (!mayAskConsent(facts.strings)) return spots;
  const add = (node: number, name: string): void => {
    const [start, end] = [startOf(facts, node), endOf(facts, node)];
    if (spots.some((signal) => signal.start >= start && signal.end <= end)) return;
    const holder = functionsAround(facts, start)[0] ?? '';
    spots.push({ kind: 'consent-default', file: facts.file, start, end, name, holder, certain: true });
  };
  const nodes = nodesOf(facts, looked);
  const contexts = defaultContexts(facts, nodes);
  for (const node of nodes) {
    switch (kindOf(facts, node)) {
      case Kind.Property:
        property(facts, node, contexts, add);
        break;
      case Kind.PropertyPattern:
        pattern(facts, node, add);
        break;
      case Kind.Declare:
        state(facts, node, add);
        break;
      case Kind.Logical:
        fallback(facts, node, add);
        break;
      case Kind.Binary:
        unlessDenied(facts, node, nodes, add);
        break;
      case Kind.Call:
        column(facts, node, add);
        break;
      case Kind.Field:
        field(facts, node, add);
        break;
      case Kind.Jsx:
        {
          const ticked = tickedControl(facts, node, nodes);
          if (ticked) add(ticked.node, ticked.name);
        }
        break;
      case Kind.Text:
        markup(facts, node, add);
        break;
      default:
    }
  }
  return spots;
}

type Add = (node: number, name: string) => void;

const initialName = /^(default|initial|init)|defaults?$|^(blank|empty|new)[A-Z]|INITIAL|DEFAULT/;

const stateCalls =
  /^(useState|useRef|useReducer|useForm|useFormik|useImmer|ref|reactive|signal|createSignal|useSignal|createStore|createSlice|writable|observable|useLocalStorage|useCookieState|useFormState)$/;

const initialKeys = /^(defaultValues?|initialValues?|initialState|defaults|defaultProps|initial)$/;

/** Literals that say how something starts: values of `initialValues`, of a variable `defaultSettings`, of `useState({ … })`. */
function defaultContexts(facts: FileFacts, nodes: readonly number[]): number[] {
  const contexts: number[] = [];
  for (const node of nodes) {
    const kind = kindOf(facts, node);
    if (kind === Kind.Property && initialKeys.test(textOperand(facts, node, 0))) contexts.push(operand(facts, node, 1));
    if (kind === Kind.Declare && initialName.test(nameOfExpression(facts, operand(facts, node, 0))))
      contexts.push(operand(facts, node, 1));
    if (kind === Kind.Call && stateCalls.test(nameOfExpression(facts, operand(facts, node, 0))))
      contexts.push(...operandsFrom(facts, node, 2).filter((argument) => kindOf(facts, argument) === Kind.Object));
  }
  return contexts.filter((node) => node > 0 && kindOf(facts, node) !== Kind.Closure);
}

/** `marketingOptIn: true` in initial values, `{ type: Boolean, default: true }` and `z.boolean().default(true)` in a schema. */
function property(facts: FileFacts, node: number, contexts: readonly number[], add: Add): void {
  const name = textOperand(facts, node, 0);
  // `newsletter` alone may as well be a part of an app that is switched on.
  const grants = isGrantName(name) && (tokens(name).length > 1 || isAboutPerson(facts, node));
  const value = operand(facts, node, 1);
  const kind = kindOf(facts, value);
  if (kind === Kind.Boolean && operand(facts, value, 0) === 1) {
    const service = name === 'default' ? innermost(facts, nodesOf(facts, new Set([Kind.Object])), node) : 0;
    if (service > 0 && isOptionalService(facts, service)) add(node, name);
    const context = contexts.find((candidate) => liesIn(facts, node, candidate));
    if (context === undefined) {
      if (grants && registers(facts, node)) add(node, name);
      return;
    }
    if (grants || (isOptionalCategory(name) && isAboutCookies(facts, node, context))) add(node, name);
    return;
  }
  if (kind === Kind.Object) {
    const given =
      trueProperty(facts, value, 'default') ||
      trueProperty(facts, value, 'defaultValue') ||
      trueProperty(facts, value, 'initialValue');
    if (given > 0 && grants) add(given, name);
    const enabled = trueProperty(facts, value, 'enabled');
    if (
      enabled > 0 &&
      isOptionalCategory(name) &&
      trueProperty(facts, value, 'readOnly') === 0 &&
      underCategories(facts, node)
    )
      add(enabled, name);
    return;
  }
  if (kind === Kind.Call && grantsByCall(facts, value)) {
    const column = columnName(facts, value);
    if (grants || (column !== '' && isGrantName(column))) add(node, name);
  }
}

/** `….default(true)` somewhere along a chain of calls. */
function grantsByCall(facts: FileFacts, node: number): boolean {
  for (let at = node, depth = 0; kindOf(facts, at) === Kind.Call && depth < 10; depth++) {
    const callee = operand(facts, at, 0);
    const argument = operand(facts, at, 2);
    if (
      kindOf(facts, callee) === Kind.Member &&
      /^(default|defaultTo|\$default|prefault|catch)$/.test(textOperand(facts, callee, 1)) &&
      kindOf(facts, argument) === Kind.Boolean &&
      operand(facts, argument, 0) === 1
    )
      return true;
    at = operand(facts, callee, 0);
  }
  return false;
}

/** Text with which a chain begins: `boolean('newsletter_opt_in').default(true)`. */
function columnName(facts: FileFacts, node: number): string {
  let name = '';
  for (let at = node, depth = 0; kindOf(facts, at) === Kind.Call && depth < 10; depth++) {
    const argument = operand(facts, at, 2);
    if (kindOf(facts, argument) === Kind.Text) name = textOperand(facts, argument, 0);
    const callee = operand(facts, at, 0);
    at = kindOf(facts, callee) === Kind.Member ? operand(facts, callee, 0) : 0;
  }
  return name;
}

/** `table.boolean('newsletter_opt_in').defaultTo(true)` as a statement of a migration. */
function column(facts: FileFacts, node: number, add: Add): void {
  const callee = operand(facts, node, 0);
  const argument = operand(facts, node, 2);
  if (kindOf(facts, callee) !== Kind.Member || textOperand(facts, callee, 1) !== 'defaultTo') return;
  if (kindOf(facts, argument) !== Kind.Boolean || operand(facts, argument, 0) !== 1) return;
  const name = columnName(facts, node);
  if (isGrantName(name)) add(node, name);
}

/** `const { newsletter = true } = form`. */
function pattern(facts: FileFacts, node: number, add: Add): void {
  const inner = operand(facts, node, 2);
  if (kindOf(facts, inner) !== Kind.DefaultPattern) return;
  const given = operand(facts, inner, 1);
  const name = textOperand(facts, node, 0);
  if (kindOf(facts, given) === Kind.Boolean && operand(facts, given, 0) === 1 && isGrantName(name)) add(node, name);
}

/** `const [newsletter, setNewsletter] = useState(true)`. */
function state(facts: FileFacts, node: number, add: Add): void {
  const value = operand(facts, node, 1);
  if (kindOf(facts, value) !== Kind.Call || !stateCalls.test(nameOfExpression(facts, operand(facts, value, 0)))) return;
  const given = operandsFrom(facts, value, 2).find((argument) => kindOf(facts, argument) === Kind.Boolean) ?? 0;
  if (given === 0 || operand(facts, given, 0) !== 1) return;
  const target = operand(facts, node, 0);
  const name = nameOfExpression(
    facts,
    kindOf(facts, target) === Kind.ArrayPattern ? operand(facts, target, 0) : target,
  );
  if (isGrantName(name)) add(value, name);
}

/** `form.newsletter ?? true`. */
function fallback(facts: FileFacts, node: number, add: Add): void {
  const given = operand(facts, node, 2);
  const name = nameOfExpression(facts, operand(facts, node, 1));
  if (!/^(\?\?|\|\|)$/.test(textOperand(facts, node, 0)) || !isGrantName(name)) return;
  if (kindOf(facts, given) === Kind.Boolean && operand(facts, given, 0) === 1) add(node, name);
}

/** `marketingOptIn: body.marketingOptIn !== false`: silence counts as a yes. */
function unlessDenied(facts: FileFacts, node: number, nodes: readonly number[], add: Add): void {
  const denied = operand(facts, node, 2);
  const name = nameOfExpression(facts, operand(facts, node, 1));
  if (!/^!==?$/.test(textOperand(facts, node, 0)) || !isGrantName(name)) return;
  if (kindOf(facts, denied) !== Kind.Boolean || operand(facts, denied, 0) !== 0) return;
  const stored = nodes.some(
    (other) =>
      (kindOf(facts, other) === Kind.Property || kindOf(facts, other) === Kind.Declare) &&
      operand(facts, other, 1) === node,
  );
  if (stored) add(node, name);
}

/** `@Column({ default: true }) newsletter` or `newsletter = true` in a class. */
function field(facts: FileFacts, node: number, add: Add): void {
  const name = textOperand(facts, node, 0);
  if (!isGrantName(name)) return;
  const value = operand(facts, node, 1);
  if (value > 0 && kindOf(facts, value) === Kind.Boolean && operand(facts, value, 0) === 1) add(node, name);
  for (const decorator of operandsFrom(facts, node, 4)) {
    const options = kindOf(facts, decorator) === Kind.Call ? operandsFrom(facts, decorator, 2) : [];
    for (const option of options) {
      const given =
        kindOf(facts, option) === Kind.Object
          ? trueProperty(facts, option, 'default') || trueProperty(facts, option, 'defaultValue')
          : 0;
      if (given > 0) add(given, name);
    }
  }
}

const tickedBox = /<input\b(?=[^>]*\btype=["']?checkbox)(?=[^>]*\schecked\b)[^>]*>/gi;

const sqlDefault = /\b["`]?(\w+)["`]?\s+(?:boolean|bool|tinyint\(1\)|bit)\b[^,;)]*?\bdefault\s+(?:true|1)\b/gi;

/** HTML and SQL in a text. */
function markup(facts: FileFacts, node: number, add: Add): void {
  const text = textOperand(facts, node, 0);
  if (text.length < 20) return;
  for (const [box] of text.matchAll(tickedBox)) {
    const name = /\b(?:name|id)=["']?([\w-]+)/i.exec(box)?.[1] ?? '';
    if (isGrantName(name)) add(node, name);
  }
  for (const [, name = ''] of text.matchAll(sqlDefault)) if (isGrantName(name)) add(node, name);
}
