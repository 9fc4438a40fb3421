import type { CallModel, NodeId } from '../../knowledge/sdk/model-table.js';
import { returnRole } from '../../knowledge/sdk/roles.js';
import { nameOfExpression } from '../facts-reader.js';
import { recordAct } from './acts.js';
import { carriedMarks } from './carried.js';
import { constantText, constantTexts } from './constants.js';
import type { Argument, Frame } from './frame.js';
import { callHttp } from './http.js';
import { readAny, readMember } from './members.js';
import { apiAtom, namesFor } from './api-values.js';
import { runModelCallbacks } from './model-callbacks.js';
import { resultOfModel } from './results.js';
import { selection } from './selections.js';
import { recordSinks } from './sinks.js';
import { recordColumns } from './stores.js';
import { clearMarks } from './traces.js';
import {
  type ApiAtom,
  Cleared,
  hole,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  unionAll,
  unionMarks,
  unknownValue,
  type Value,
} from './value.js';

/** A call of a modelled package: its sinks are recorded, its callbacks run, its answer has data where the model says. */
export function callApi(frame: Frame, atom: ApiAtom, args: readonly Argument[], node: number): Value {
  const models = frame.solver.models;
  const matching = models.calls(atom.node).filter((model) => selected(frame, model, args));
  const http = callHttp(frame, atom, matching, args, node);
  if (http) return http;
  return applyModels(frame, atom, matching, args, node, models.called(atom.node));
}

export function applyModels(
  frame: Frame,
  atom: ApiAtom,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
  becomes: NodeId,
): Value {
  const models = frame.solver.models;
  const recipient = models.packageOf(atom.node).recipient;
  const redactedKeys = new Set(
    atom.names.filter((name) => name.startsWith(redactionMark)).map((name) => name.slice(redactionMark.length)),
  );
  for (const model of matching) {
    recordSinks(frame, model, recipient, args, node, { redactedKeys });
    recordAct(frame, model, recipient, args, node);
    recordColumns(frame, model, atom.names, args, node);
  }
  runModelCallbacks(frame, atom, matching, args, node);
  const results: Value[] = [];
  const passed = passedThrough(frame, matching, args);
  if (passed) return passed;
  const roots = matching.flatMap((model) =>
    model.returns.filter((item) => item.via === 'result' && item.path.length === 0 && item.root !== undefined),
  );
  const names = [...namesFor(frame, atom, args, matching), ...redactionPaths(frame, matching, args)];
  for (const item of roots) if (item.root) results.push(ofAtom(apiAtom(item.root, names)));
  if (becomes !== 0) results.push(ofAtom(apiAtom(becomes, names)));
  if (matching.some((model) => model.returns.some((item) => item.via !== 'callback' && item.root === undefined))) {
    results.push(
      resultOfModel(
        frame,
        matching,
        names.length > 0 ? names : atom.names,
        node,
        [],
        selection(frame, args, matching.some(isQuery) ? node : 0),
      ),
    );
  }
  return results.length > 0 ? unionAll(results) : unknownValue([nameOfExpression(frame.facts, node)]);
}

/** The call loads rows: what it asks of them says whom they are about. */
function isQuery(model: CallModel): boolean {
  return model.returns.some((item) => returnRole(model.family, item.label)?.kind === 'stored-row');
}

/** Marks a name that a client carries along: a key whose values it redacts. */
const redactionMark = 'redacts ';

/** Keys that a logger is configured to redact (`redact: ['email', '*.phone']`). */
function redactionPaths(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): string[] {
  return matching.flatMap((model) =>
    model.args
      .filter((argument) => argument.label === 'redact.config')
      .flatMap((argument) => {
        let value = args[argument.index]?.value ?? nothing;
        for (const step of argument.path)
          value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
        const list = value.atoms.some(
          (atom) => atom.kind === 'object' && frame.solver.objects[atom.id]?.kind !== 'array',
        )
          ? readMember(frame, value, 'paths', 0)
          : value;
        return (constantTexts(readAny(frame, list, 0)) ?? []).map(
          (path) => redactionMark + path.slice(path.lastIndexOf('.') + 1),
        );
      }),
  );
}

/** Sanitisers give back what they got, cleared; a client's `send(command)` gives what the command was made with. */
function passedThrough(frame: Frame, matching: readonly CallModel[], args: readonly Argument[]): Value | null {
  for (const model of matching) {
    for (const item of model.returns) {
      if (item.label === 'through') return args[0]?.value ?? null;
      const role = returnRole(model.family, item.label)?.kind;
      if (role !== 'redacted' && role !== 'hashed') continue;
      const carried = args.reduce(
        (marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)),
        nothing.marks,
      );
      return {
        atoms: textValue(hole).atoms,
        marks: clearMarks(carried, role === 'redacted' ? Cleared.redacted : Cleared.hashed),
      };
    }
  }
  return null;
}

/** A line with a literal selector counts only for that literal. */
export function selected(frame: Frame, model: CallModel, args: readonly Argument[]): boolean {
  return model.args.every((argument) => {
    if (argument.equals === undefined) return true;
    let value = args[argument.index]?.value ?? undefinedValue;
    for (const step of argument.path)
      value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
    return constantText(value) === argument.equals;
  });
}
