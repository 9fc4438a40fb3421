import { kindOf, operand, operandsFrom } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { conditionsOf } from './conditions.js';
import { truthiness } from './constants.js';
import { forkStore, type Frame, joinStores, type Jump, siteOf } from './frame.js';
import { heedConditions } from './heeds.js';
import { iterated } from './iteration.js';
import { joinJumps, leaving } from './jumps.js';
import { knownFields } from './object-functions.js';
import { bindPattern } from './patterns.js';
import { passMarks } from './traces.js';
import { textValue, unionAll, unknownValue, type Value } from './value.js';

/** Turns of a loop by the depth of its nest. */
const mostTurns = [4, 2];

/**
 * Runs a body as often as it takes for values to come round: twice, or more often while a turn brings new data, and once
 * in deep nests. `surely`: the first turn always happens.
 */
function repeat(frame: Frame, surely: boolean, body: () => boolean): void {
  const before = frame.conditions;
  const turns = mostTurns[frame.loops] ?? 1;
  frame.loops++;
  for (let turn = 0; turn < turns; turn++) {
    const start = frame.store;
    const growth = { marks: false };
    const target: Jump = { label: '', kind: 'loop', stores: [] };
    frame.store = forkStore(start);
    joinJumps(frame, target, leaving(frame, target, body));
    const after = frame.store;
    const joined = joinStores(start, after, [], growth);
    frame.store = surely && turn === 0 ? after : joined;
    frame.conditions = before;
    if (turn > 0 && !growth.marks) break;
  }
  frame.loops--;
}

export function executeLoop(frame: Frame, node: number): void {
  const facts = frame.facts;
  const { evaluate, execute } = frame.solver.interpreter;
  const [init = 0, condition = 0, update = 0, body = 0, conditionFirst = 0] = operandsFrom(facts, node, 0);
  if (init > 0) execute(frame, init);
  repeat(frame, conditionFirst === 0, () => {
    if (condition > 0 && conditionFirst === 1) {
      const value = evaluate(frame, condition);
      if (truthiness(value) === false) return true;
      frame.conditions = [...frame.conditions, ...conditionsOf(frame, condition, true)];
    }
    const falls = execute(frame, body);
    if (update > 0) evaluate(frame, update);
    if (condition > 0 && conditionFirst === 0) evaluate(frame, condition);
    return falls;
  });
}

/** The name that `for … in` gives: one of those that are known, or none that is. */
function nameIn(frame: Frame, object: Value): Value {
  const names = knownFields(frame, object)?.map(([name]) => textValue(name)) ?? [];
  return names.length > 0 && names.length <= 8 ? unionAll(names) : unknownValue([]);
}

export function executeForOf(frame: Frame, node: number): void {
  const { facts } = frame;
  const { execute } = frame.solver.interpreter;
  const over = frame.solver.interpreter.evaluate(frame, operand(facts, node, 1));
  const element = kindOf(facts, node) === Kind.ForIn ? nameIn(frame, over) : iterated(frame, over, node);
  const passed = { atoms: element.atoms, marks: passMarks(element.marks, siteOf(frame, node), 'iterated', '') };
  const heeded = heedConditions(frame, over, node);
  repeat(frame, false, () => {
    if (heeded.length > 0) frame.conditions = [...frame.conditions, ...heeded];
    bindPattern(frame, operand(facts, node, 0), passed);
    return execute(frame, operand(facts, node, 2));
  });
}
