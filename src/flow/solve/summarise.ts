import { nodesOf } from '../tree.js';
import { endOf, functionView, type FunctionView, kindOf, operand, startOf } from '../facts-reader.js';
import { type FileFacts, FunctionFlag, Kind } from '../facts.js';
import { classAtOf } from './class-at.js';
import { runPendingClosures } from './closures.js';
import { decoratedParameter } from './decorated.js';
import { exportSummary } from './export-summary.js';
import { requestOf } from './file-routes.js';
import type { Frame, Solver } from './frame.js';
import { deepestCalls, newActivation, newFrame, parameterInfo, runBody } from './functions.js';
import { handedTo } from './handed.js';
import { answerOf } from './model-channels.js';
import { bindPattern } from './patterns.js';
import { allArguments, functionKey, type ParameterInfo, type Summary } from './summary.js';
import { typeInfo } from './types.js';
import { type ClosureAtom, ofAtom, symbolAtom, undefinedValue, union, unknownValue, type Value } from './value.js';

/** Functions between a function and its call of itself, and effects of it, up to which it is worth summarising again. */
const largestCycle = 12;

const mostStepsAgain = 400;

/** The summary of a function of a module's top level, or of a class there; null for closures, which run where they are called. */
export function summaryOf(frame: Frame, atom: ClosureAtom): Summary | null {
  const facts = frame.solver.program.facts(atom.file);
  if (!facts || atom.captured !== null) return null;
  const view = functionView(facts, atom.index);
  if (view.parent !== 0) return null;
  return summarise(frame.solver, atom.file, atom.index);
}

/** What a function does, computed once; null while it is being computed (recursion). */
export function summarise(solver: Solver, file: string, index: number): Summary | null {
  const key = functionKey(file, index);
  const known = solver.summaries.get(key);
  if (known === null) solver.recursive.add(key);
  if (known !== undefined) return known;
  const facts = solver.program.facts(file);
  if (!facts || solver.depth > deepestCalls) return null;
  solver.summaries.set(key, null);
  solver.computing.add(key);
  solver.depth++;
  const start = solver.finished.length;
  let summary = compute(solver, facts, index, key);
  const small = solver.finished.length - start <= largestCycle && summary.effects.length <= largestCycle;
  if (solver.recursive.has(key) && small && !solver.repeating && !summary.cut) {
    solver.repeating = true;
    summary = untilStable(solver, facts, index, summary, start);
    solver.repeating = false;
  }
  solver.depth--;
  solver.computing.delete(key);
  solver.summaries.set(key, summary);
  solver.finished.push(key);
  return summary;
}

const mostRounds = 4;

/** A recursive function again, with what is known of itself, until nothing new is returned. */
function untilStable(solver: Solver, facts: FileFacts, index: number, first: Summary, start: number): Summary {
  let summary = first;
  for (let round = 0; round < mostRounds; round++) {
    for (const other of solver.finished.splice(start)) solver.summaries.delete(other);
    solver.summaries.set(first.key, summary);
    const next = compute(solver, facts, index, first.key);
    const stable = sizeOf(next) === sizeOf(summary);
    summary = next;
    if (stable || summary.cut) break;
  }
  return summary;
}

function sizeOf(summary: Summary): number {
  return summary.returns.atoms.length + summary.returns.marks.length + summary.effects.length;
}

function compute(solver: Solver, facts: FileFacts, index: number, key: string): Summary {
  const view = functionView(facts, index);
  const classAt = classAtOf(facts, view);
  const activation = newActivation(key, solver.objects.length);
  const self =
    !classAt && view.flags & FunctionFlag.arrow
      ? undefinedValue
      : ofAtom(symbolAtom({ kind: 'this', classAt }, [], [], null));
  const frame = newFrame(solver, facts, index, activation, self);
  if (!(view.flags & FunctionFlag.arrow))
    frame.arguments = ofAtom(symbolAtom({ kind: 'parameter', index: allArguments }, [], [], null));
  activation.active.set(key, { given: [], answer: unknownValue([]) });
  const parameters = view.parameters.map((parameter) => parameterInfo(facts, parameter));
  view.parameters.forEach((parameter, position) => {
    bindPattern(
      frame,
      operand(facts, parameter, 0),
      parameterSymbol(frame, parameters[position], position),
      'parameter',
    );
  });
  const returns = runBody(frame, view);
  answerOf(frame, returns);
  const steps = activation.steps;
  runPendingClosures(frame);
  const choosing = steps < mostStepsAgain && decides(facts, view);
  return exportSummary(frame, { key, name: view.name, parameters, returns, choosing });
}

const deciding: ReadonlySet<number> = new Set([
  Kind.If,
  Kind.Conditional,
  Kind.Switch,
  Kind.Logical,
  Kind.DefaultPattern,
]);

/** The function has a branch or a default in its text. */
function decides(facts: FileFacts, view: FunctionView): boolean {
  const from = view.node;
  const end = endOf(facts, from);
  const start = startOf(facts, from);
  for (const parameter of view.parameters)
    if (kindOf(facts, operand(facts, parameter, 0)) === Kind.DefaultPattern) return true;
  return branchesOf(facts).some((at) => at >= start && at < end);
}

const branches = new WeakMap<FileFacts, readonly number[]>();

/** Where branches start in a file's text. */
function branchesOf(facts: FileFacts): readonly number[] {
  let found = branches.get(facts);
  if (!found) {
    branches.set(facts, (found = nodesOf(facts, deciding).map((node) => startOf(facts, node))));
  }
  return found;
}

function parameterSymbol(frame: Frame, info: ParameterInfo | undefined, index: number): Value {
  const type = info?.type ?? null;
  const known = typeInfo(frame.solver, type);
  const owners = [info?.name ?? '', ...known.names].filter((name) => name !== '');
  const open = ofAtom(symbolAtom({ kind: 'parameter', index }, [], owners, type));
  const handed = handedTo(frame.solver, frame.activation.key, index);
  if (handed) return handed;
  const decorated = decoratedParameter(frame, index) ?? (type ? null : requestOf(frame, index));
  if (decorated) return union(decorated, open);
  return known.api !== 0
    ? union(ofAtom({ kind: 'api', node: known.api, names: [], key: `a${known.api}` }), open)
    : open;
}
