import type { CallModel, NodeId } from '../../knowledge/sdk/model-table.js';
import { returnRole } from '../../knowledge/sdk/roles.js';
import { kindOf, nameOfExpression, operand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { recordBoundModel } from './answers.js';
import { recordAct } from './acts.js';
import { carriedMarks } from './carried.js';
import { channelNames } from './channel-names.js';
import { constantText, constantTexts } from './constants.js';
import { recordEffect } from './effects.js';
import { embedded } from './embeddings.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { recordHighRiskCall } from './high-risk.js';
import { baseAddress, callHttp } from './http.js';
import { readAny, readMember } from './members.js';
import { markByName } from './names.js';
import { apiAtom, namesFor } from './api-values.js';
import { runModelCallbacks } from './model-callbacks.js';
import { recordChannels } from './model-channels.js';
import { madeModel, registerModelCall } from './model-register.js';
import { resultOfModel } from './results.js';
import { selection } from './selections.js';
import { isUpload, partsOf, recordSinks } from './sinks.js';
import { recordColumns } from './stores.js';
import { clearMarks } from './traces.js';
import { Cleared } from './marks.js';
import {
  type AnyMark,
  type ApiAtom,
  hole,
  nothing,
  ofAtom,
  textValue,
  undefinedValue,
  unionAll,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** A call of a modelled package: its sinks are recorded, its callbacks run, its answer has data where the model says. */
export function callApi(frame: Frame, atom: ApiAtom, args: readonly Argument[], node: number): Value {
  const models = frame.solver.models;
  const matching = models.calls(atom.node).filter((model) => selected(frame, model, args));
  const becomes = models.called(atom.node);
  const http = becomes === 0 ? callHttp(frame, atom, matching, args, node) : null;
  return http ?? applyModels(frame, atom, matching, args, node, becomes);
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
  const channels = channelNames(frame, atom, matching, args, node);
  recordBoundModel(frame, args, node);
  recordHighRiskCall(frame, matching, args, node);
  for (const model of matching) {
    recordSinks(frame, model, recipient, args, node, { redactedKeys });
    registerModelCall(frame, model, recipient, atom.names, args, node);
    recordAct(frame, model, recipient, args, node);
    recordColumns(frame, model, atom.names, args, node);
    recordChannels(frame, atom, model, channels, args, node);
  }
  runModelCallbacks(frame, atom, matching, args, node, channels);
  const results: Value[] = [];
  const passed = passedThrough(frame, matching, args, node);
  if (passed) return passed;
  const roots = matching.flatMap((model) =>
    model.returns.filter((item) => item.via === 'result' && item.path.length === 0 && item.root !== undefined),
  );
  const names = [
    ...(channels ?? namesFor(frame, atom, args, matching)),
    ...redactionPaths(frame, matching, args),
    ...baseAddress(frame, args),
    ...madeModel(frame, models.packageOf(atom.node).family, matching, args, node),
  ];
  const fed = roots.length > 0 ? fedMarks(frame, matching, args, node) : [];
  for (const item of roots) if (item.root) results.push(withMarks(ofAtom(apiAtom(item.root, names)), fed));
  results.push(...embedded(frame, matching, args, node));
  if (becomes !== 0) results.push(ofAtom(apiAtom(becomes, names)));
  if (matching.some((model) => model.returns.some((item) => item.via !== 'callback' && item.root === undefined))) {
    const chosen = selection(frame, args, matching.some(isQuery) ? node : 0);
    const whole = resultOfModel(frame, matching, names.length > 0 ? names : atom.names, node, [], chosen);
    results.push(fieldOfForm(frame, matching, args, whole, node));
  }
  return results.length > 0 ? unionAll(results) : unknownValue([nameOfExpression(frame.facts, node)]);
}

/** `form.getValues('email')` gives one field of what a person has filled in. */
function fieldOfForm(
  frame: Frame,
  matching: readonly CallModel[],
  args: readonly Argument[],
  whole: Value,
  node: number,
): Value {
  const name = args[0] ? constantText(args[0].value) : null;
  const isForm = matching.some((model) =>
    model.returns.some((item) => item.label === 'form.values' && item.path.length === 0),
  );
  if (name === null || !isForm) return whole;
  return markByName(
    frame.solver,
    siteOf(frame, node),
    name,
    ['form'],
    readMember(frame, whole, name, node),
    'form-field',
  );
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
function passedThrough(
  frame: Frame,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): Value | null {
  for (const model of matching) {
    for (const item of model.returns) {
      if (item.label === 'through') return args[0]?.value ?? null;
      if (item.path.length === 0 && isUpload(model)) {
        const media = args.reduce(
          (all, argument) => unionMarks(all, carriedMarks(frame, argument.value)),
          nothing.marks,
        );
        return {
          atoms: unknownValue(['media']).atoms,
          marks: media.filter(({ kind }) => kind === 'ai-output' || kind === 'symbol'),
        };
      }
      const role = returnRole(model.family, item.label)?.kind;
      if (role !== 'redacted' && role !== 'hashed') continue;
      const carried = fedMarks(frame, [model], args, node);
      if (role === 'hashed') recordHash(frame, carried, node);
      return {
        atoms: textValue(hole).atoms,
        marks: clearMarks(carried, role === 'redacted' ? Cleared.redacted : Cleared.hashed),
      };
    }
  }
  return null;
}

/** What a sanitiser was given, now or in the calls before it in the chain: `createHash('sha256').update(email).digest()`. */
function fedMarks(
  frame: Frame,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): readonly AnyMark[] {
  if (!matching.some((model) => model.family === 'anonymise')) return [];
  const callee = kindOf(frame.facts, node) === Kind.Call ? operand(frame.facts, node, 0) : 0;
  const receiver = kindOf(frame.facts, callee) === Kind.Member ? operand(frame.facts, callee, 0) : 0;
  return args.reduce(
    (marks, argument) => unionMarks(marks, carriedMarks(frame, argument.value)),
    frame.values.get(receiver)?.marks ?? nothing.marks,
  );
}

function recordHash(frame: Frame, marks: readonly AnyMark[], node: number): void {
  const parts = partsOf(frame, { kind: 'hashed' }, { node, value: { atoms: textValue(hole).atoms, marks } });
  if (parts.length > 0) recordEffect(frame, { name: 'hash', family: 'anonymise', recipient: '' }, parts, node, false);
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
