import { LayeredMap } from '../../base/layered-map.js';
import type { ModelTable } from '../../knowledge/sdk/model-table.js';
import type { PrismaModel } from '../../program/prisma-schema.js';
import type { FileFacts } from '../facts.js';
import type { Program } from '../link/program.js';
import type { ModelCall } from '../model-call.js';
import type { Observation } from '../observation.js';
import type { Note } from './note.js';
import type { Spot } from '../spot.js';
import type { Condition, Effect, Summary } from './summary.js';
import type { Site } from './trace.js';
import { type AnyMark, nothing, union, type Value, withMarks } from './value.js';

/** Names that the configuration adds to the built-in knowledge. */
export interface ConfiguredNames {
  readonly labelFunctions: ReadonlySet<string>;
  readonly labelComponents: ReadonlySet<string>;
  readonly labelTexts: readonly string[];
  readonly reviewFunctions: ReadonlySet<string>;
  readonly reviewStates: ReadonlySet<string>;
  readonly consentFunctions: ReadonlySet<string>;
  readonly consentFields: ReadonlySet<string>;
  readonly redactionFunctions: ReadonlySet<string>;
  /** What records decisions, dotted as it is called. */
  readonly auditFunctions: ReadonlySet<string>;
}

export interface ObjectInfo {
  /** `rejected`: what a promise was rejected with, as its field `reason`; `function`: what a function or class has itself. */
  readonly kind: 'object' | 'array' | 'instance' | 'collection' | 'error' | 'rejected' | 'function';
  readonly site: Site;
  /** Class of an instance. */
  readonly classAt: { readonly file: string; readonly index: number } | null;
  /** What it has besides its own fields: the prototype of the function that made it. */
  readonly prototype?: Value;
  /** What a filter asked of the elements, as bits of `Cleared`. */
  readonly heed?: number;
}

/** Top-level state of a module after it ran. */
export interface ModuleState {
  readonly variables: ReadonlyMap<number, Value>;
  readonly commonjs: Value;
  readonly effects: readonly Effect[];
}

export interface BudgetGap {
  readonly site: Site;
  readonly name: string;
}

/** One argument of a call; `node` 0 when it comes from nowhere in the text. */
export interface Argument {
  readonly value: Value;
  readonly node: number;
  readonly spread: boolean;
}

/**
 * The mutually recursive heart of the interpreter, handed to the parts that need it,
 * so that no file has to import another that imports it.
 */
export interface Interpreter {
  readonly evaluate: (frame: Frame, node: number) => Value;
  readonly member: (frame: Frame, value: Value, name: string, node: number) => Value;
  /** Runs a statement; false when control never comes out at its end. */
  readonly execute: (frame: Frame, node: number) => boolean;
  readonly call: (frame: Frame, callee: Value, thisValue: Value, args: readonly Argument[], node: number) => Value;
  /** Value of a module-level variable after its module ran. */
  readonly moduleVariable: (solver: Solver, file: string, variable: number) => Value;
  /** Value of `name` of what a CommonJS module exports. */
  readonly moduleExports: (solver: Solver, file: string, name: string) => Value;
  /** What a top-level function does; null while that is being found out (recursion). */
  readonly summarise: (solver: Solver, file: string, index: number) => Summary | null;
  /** An expression of a file as if on its top level. */
  readonly evaluateInModule: (solver: Solver, file: string, node: number, thisValue: Value) => Value;
}

/** One run over the whole program. */
export interface Solver {
  readonly interpreter: Interpreter;
  readonly program: Program;
  readonly models: ModelTable;
  readonly names: ConfiguredNames;
  readonly prisma: ReadonlyMap<string, PrismaModel>;
  readonly objects: ObjectInfo[];
  /** Fields of objects that live as long as the program: those of module-level state. */
  readonly shared: Map<number, Map<string, Value>>;
  readonly summaries: Map<string, Summary | null>;
  readonly modules: Map<string, ModuleState | null>;
  /** Objects that hold what is set on a function or a class, or on its prototype. */
  readonly functionObjects: Map<string, number>;
  /** Modules whose top level is at work. */
  readonly running: Map<string, Frame>;
  /** What is written to a channel anywhere. */
  readonly channels: Map<string, Value>;
  /** Functions whose summary was applied at a call, with the callers. */
  readonly callers: Map<string, Set<string>>;
  /** Functions that were walked in place, at the call that registers or runs them. */
  readonly inlined: Set<string>;
  /** Parts that at least one caller filled with something known: `file#node|part`. */
  readonly filled: Set<string>;
  /** Calls through a parameter for which some caller handed in something known: `file#node`. */
  readonly known: Set<string>;
  /** Path or event under which a function was registered, by its key. */
  readonly routes: Map<string, string>;
  /** Files in which a bot greets with a notice that it is an AI. */
  readonly greetings: Set<string>;
  /** Some file imports what asks a model. */
  readonly asksModels: boolean;
  /** What places say by themselves, by kind and site. */
  readonly observations: Map<string, Observation>;
  /** Functions, by key, that mark media for machines (C2PA, XMP). */
  readonly marking: Set<string>;
  /** Calls of models by their site. */
  readonly modelCalls: Map<string, ModelCall>;
  /** Parameters that a function writes as the state of a person: `index|path` and the field, by function. */
  readonly handedStates: Map<string, Map<string, string>>;
  /** What functions do for all that happens on the same way, by function. */
  readonly notes: Map<string, Note[]>;
  /** Places that are seen on the way and are no flows, by kind and site. */
  readonly spots: Map<string, Spot>;
  readonly fileNumbers: ReadonlyMap<string, number>;
  readonly gaps: BudgetGap[];
  /** Keys of the summaries that are being applied, outermost first. */
  readonly applying: string[];
  /** Functions that are being summarised. */
  readonly computing: Set<string>;
  /** Functions that called themselves while they were summarised. */
  readonly recursive: Set<string>;
  /** Summaries in the order in which they were finished. */
  readonly finished: string[];
  /** A recursive function is being summarised again. */
  repeating: boolean;
  /** Steps of the interpreter that are left for the program. */
  stepsLeft: number;
  /** Nested summaries and modules. */
  depth: number;
  /** Nested expressions and statements: the call stack is finite. */
  nesting: number;
  nextCall: number;
}

/** Fields of one object. A name with `?` in front was set on one of several ways only. */
export type Fields = ReadonlyMap<string, Value>;

/** Variables by number; fields by object id, or by the key of a symbol that was written to. */
export interface Store {
  readonly variables: LayeredMap<number, Value>;
  readonly heap: LayeredMap<number | string, Fields>;
}

export function emptyStore(): Store {
  return { variables: new LayeredMap(), heap: new LayeredMap() };
}

/** A state of its own for one of several ways; the forked one stays as it is. */
export function forkStore(store: Store): Store {
  return { variables: store.variables.fork(), heap: store.heap.fork() };
}

/** What is being summarised: everything that one function, with the closures inside it, does. */
export interface Activation {
  readonly key: string;
  readonly effects: Effect[];
  readonly effectKeys: Map<string, number>;
  readonly sentOnce: Set<string>;
  /** Closures made here that nobody called yet. */
  readonly pendingClosures: Map<string, { file: string; index: number; frame: Frame }>;
  readonly active: Map<string, Recursion>;
  /** Objects with a smaller number were there before. */
  readonly firstObject: number;
  /** Called summaries whose notice counts for what is rendered here. */
  notice: boolean;
  steps: number;
  cut: boolean;
}

/** A statement that may be left from inside, with the states in which it was. */
export interface Jump {
  readonly label: string;
  readonly kind: 'loop' | 'switch' | 'label';
  readonly stores: Store[];
}

/** What a closure at work knows of its calls of itself. */
export interface Recursion {
  readonly given: Value[];
  answer: Value;
}

/** One function body at work. */
export interface Frame {
  readonly solver: Solver;
  readonly activation: Activation;
  readonly facts: FileFacts;
  readonly functionIndex: number;
  readonly thisValue: Value;
  readonly returned: ReturnState;
  /** `arguments` of the innermost function that has one. */
  arguments?: Value;
  store: Store;
  conditions: readonly Condition[];
  /** The call at which a summary is applied whose open call is made here; empty for the function's own calls. */
  appliedAt: string;
  loops: number;
  /** Statements that `break` and `continue` leave, innermost last. */
  readonly jumps: Jump[];
  /** `module` and `exports` of a CommonJS module's top level. */
  moduleObjects?: { readonly module: Value; readonly exports: Value };
  /** Latest value of each expression, to find the part of an argument that carries a mark. */
  readonly values: Map<number, Value>;
}

export interface ReturnState {
  value: Value;
  thrown: Value;
  yielded: Value;
  /** Conditions that hold at every normal return so far; null before the first. */
  ensures: readonly Condition[] | null;
  /** The state in which the function was left; null before the first return. */
  exit: Store | null;
}

export function newReturnState(): ReturnState {
  return { value: nothing, thrown: nothing, yielded: nothing, ensures: null, exit: null };
}

export function siteOf(frame: Frame, node: number): Site {
  return { file: frame.facts.file, node };
}

const variablesPerFile = 1 << 21;

/** Key of a variable in a store: unique over all files. */
export function variableKey(solver: Solver, file: string, variable: number): number {
  return (solver.fileNumbers.get(file) ?? 0) * variablesPerFile + variable;
}

export function allocate(solver: Solver, info: ObjectInfo): number {
  return solver.objects.push(info) - 1;
}

/** Whether a join brought marks that were not there before. */
export interface Growth {
  marks: boolean;
}

/** The state in which either of two ways may have been taken; `steering` is what decided between them. */
export function joinStores(a: Store, b: Store, steering: readonly AnyMark[], growth?: Growth): Store {
  const marks = implicit(steering);
  return {
    variables: LayeredMap.join(
      a.variables,
      b.variables,
      (x, y) => joinValues(x, y, marks, growth),
      (_, value) => joinValues(undefined, value, marks),
    ),
    heap: LayeredMap.join(a.heap, b.heap, (x, y) => joinFields(x, y, marks, growth), optional),
  };
}

function joinValues(a: Value | undefined, b: Value, marks: readonly AnyMark[], growth?: Growth): Value {
  const both = a ? union(a, b) : b;
  if (growth && a && both.marks.length > a.marks.length) growth.marks = true;
  return marks.length > 0 && isConstant(both) ? withMarks(both, marks) : both;
}

function joinFields(a: Fields, b: Fields, marks: readonly AnyMark[], growth?: Growth): Fields {
  const result = new Map<string, Value>();
  for (const [name, value] of a) if (b.has(name)) result.set(name, value);
  for (const [name, value] of [...a, ...b]) {
    const open = name === '[]' || name === '...' || /^(\?|@@)/.test(name);
    const name1 = (a.has(name) && b.has(name)) || open ? name : `?${name}`;
    const other = result.get(name1);
    result.set(name1, other === value ? value : joinValues(other, value, marks, growth));
  }
  return result;
}

/** A new object stays as it is; what was written to a symbol on one way only may also not have been. */
function optional(key: number | string, fields: Fields): Fields {
  if (typeof key === 'number') return fields;
  return new Map([...fields].map(([name, value]) => [name.startsWith('?') ? name : `?${name}`, value]));
}

/** Only constants: a value that a branch chose, not one that it computed. */
export function isConstant(value: Value): boolean {
  return value.atoms.length > 0 && value.atoms.every((atom) => atom.kind === 'constant' || atom.kind === 'text');
}

/** The marks as they look on a value that only a branch decided. */
export function implicit(marks: readonly AnyMark[]): readonly AnyMark[] {
  return marks.filter(steers).map((mark) => (mark.implicit ? mark : { ...mark, implicit: true }));
}

/** Kinds that matter on the way through a branch: what decides about people, and what guards. */
export function steers(mark: AnyMark): boolean {
  return mark.kind !== 'personal-data' && mark.kind !== 'person-object';
}
