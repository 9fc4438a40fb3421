import {
  controllerDecorator,
  jobDecorator,
  methodDecorators,
  processorDecorator,
  queueDecorator,
  queuePackages,
} from '../../knowledge/sdk/channel-decorators.js';
import { classView, functionView, kindOf, nameOfExpression, operand, operandsFrom } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { constantText } from './constants.js';
import { addRoute, doorId } from './doors.js';
import type { Frame, Solver } from './frame.js';
import { apiValue } from './handed.js';
import { typeInfo } from './types.js';
import { nothing, type TypeAt, union, type Value } from './value.js';

interface Decorator {
  readonly name: string;
  readonly node: number;
}

function named(facts: FileFacts, nodes: readonly number[]): readonly Decorator[] {
  return nodes.map((node) => ({ name: nameOfExpression(facts, node), node }));
}

/** The constant text that a decorator is given: itself, or as the property of that name. */
function textOf(solver: Solver, facts: FileFacts, { node }: Decorator, property: string): string | null {
  const argument = kindOf(facts, node) === Kind.Call ? operand(facts, node, 2) : 0;
  if (argument === 0) return null;
  if (kindOf(facts, argument) !== Kind.Object)
    return constantText(solver.interpreter.evaluateInModule(solver, facts.file, argument, nothing));
  for (const each of operandsFrom(facts, argument, 0))
    if (facts.strings[operand(facts, each, 0)] === property)
      return constantText(solver.interpreter.evaluateInModule(solver, facts.file, operand(facts, each, 1), nothing));
  return null;
}

const controllers = new WeakMap<Solver, Map<string, string>>();

/** Name of the route that a method of a controller is; empty for other functions. */
export function controllerDoor(solver: Solver, facts: FileFacts, index: number): string {
  let known = controllers.get(solver);
  if (!known) controllers.set(solver, (known = new Map<string, string>()));
  const key = `${facts.file}#${index}`;
  let door = known.get(key);
  if (door === undefined) known.set(key, (door = controllerRoute(solver, facts, index)));
  return door;
}

function controllerRoute(solver: Solver, facts: FileFacts, index: number): string {
  const view = functionView(facts, index);
  if (view.classIndex < 0 || view.decorators.length === 0) return '';
  const controller = named(facts, classView(facts, view.classIndex).decorators).find(({ name }) =>
    controllerDecorator.test(name),
  );
  const handler = named(facts, view.decorators).find(({ name }) => methodDecorators.has(name));
  if (!controller || !handler) return '';
  const id = doorId(solver, `controller ${facts.file}#${index}`);
  const path = [controller, handler].map((each) => textOf(solver, facts, each, 'path') ?? '').join('/');
  const method = methodDecorators.get(handler.name) ?? 'ANY';
  addRoute(solver, id, { method, path, parent: '', loose: false, root: '', below: true });
  return id;
}

/** What a parameter is by its decorators: a body, a queue, a job; null where they say nothing. */
export function decoratedParameter(frame: Frame, position: number): Value | null {
  const { facts, solver } = frame;
  const view = functionView(facts, frame.functionIndex);
  const parameter = view.parameters[position];
  if (view.classIndex < 0 || parameter === undefined) return null;
  if (position === 0) {
    const job = jobOf(frame);
    if (job) return job;
  }
  let value: Value | null = null;
  for (const { name, node } of named(facts, operandsFrom(facts, parameter, 4))) {
    const queue = name === queueDecorator ? injectedQueue(solver, facts, parameter) : null;
    if (queue) return queue;
    if (kindOf(facts, node) !== Kind.Call) continue;
    const given = solver.interpreter.evaluate(frame, node);
    const atoms = given.atoms.filter((atom) => atom.kind === 'result' || atom.kind === 'symbol');
    if (atoms.length > 0) value = union(value ?? nothing, { atoms, marks: given.marks });
  }
  return value;
}

/** The queue that a parameter of a constructor stands for. */
export function injectedQueue(solver: Solver, facts: FileFacts, parameter: number): Value | null {
  const decorator = named(facts, operandsFrom(facts, parameter, 4)).find(({ name }) => name === queueDecorator);
  const name = decorator ? textOf(solver, facts, decorator, 'name') : null;
  const type = operand(facts, parameter, 1);
  return name === null ? null : modelled(solver, type > 0 ? { file: facts.file, node: type } : null, 'Queue', [name]);
}

/** The job that a method of a processor works on. */
function jobOf({ facts, solver, functionIndex }: Frame): Value | null {
  const view = functionView(facts, functionIndex);
  const processor = named(facts, classView(facts, view.classIndex).decorators).find(
    ({ name }) => name === processorDecorator,
  );
  const queue = processor ? textOf(solver, facts, processor, 'name') : null;
  if (queue === null) return null;
  const method = named(facts, view.decorators).find(({ name }) => name === jobDecorator);
  if (!method && view.name !== 'process') return null;
  const job = method ? textOf(solver, facts, method, 'name') : null;
  const type = operand(facts, view.parameters[0] ?? 0, 1);
  const declared = type > 0 ? { file: facts.file, node: type } : null;
  return modelled(solver, declared, 'Job', [job === null ? queue : `${queue}/${job}`]);
}

function modelled(solver: Solver, type: TypeAt | null, name: string, names: readonly string[]): Value | null {
  const declared = typeInfo(solver, type).api;
  const [fallback = 0] = queuePackages.map((each) => solver.models.typeRoot(each, name)).filter((node) => node !== 0);
  const node = declared !== 0 ? declared : fallback;
  return node === 0 ? null : apiValue(node, names);
}
