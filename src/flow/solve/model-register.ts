import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { returnRole } from '../../knowledge/sdk/roles.js';
import { nameOfExpression } from '../facts-reader.js';
import type { ModelCall } from '../model-call.js';
import { constantText } from './constants.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { readAny, readMember } from './members.js';
import { siteKey } from './trace.js';
import { nothing, type Value } from './value.js';

/** Marks a name that a model object carries along: that of the model it stands for. */
const modelMark = 'model ';

/** Remembers a call that asks or trains a model, with the model's name where it is constant. */
export function registerModelCall(
  frame: Frame,
  model: CallModel,
  provider: string,
  names: readonly string[],
  args: readonly Argument[],
  node: number,
): void {
  if (!asksModel(model) || provider === '') return;
  const site = siteOf(frame, node);
  const key = siteKey(site);
  const before = frame.solver.modelCalls.get(key);
  const call: ModelCall = {
    site,
    package: model.package,
    provider,
    name: model.chain,
    models: unique([...(before?.models ?? []), ...modelsOf(frame, model, names, args)]),
    gives: unique([...(before?.gives ?? []), ...given(model)]),
  };
  frame.solver.modelCalls.set(key, call);
}

function asksModel(model: CallModel): boolean {
  if (model.kind === 'jsx' || /^use[A-Z]/.test(model.chain)) return false;
  const asked = model.args.some(({ label }) => /^prompt(\.|$)|^model\.(input|training)$/.test(label));
  return asked && /^(ai-|local-ml)/.test(model.family) && model.family !== 'ai-observability';
}

function given(model: CallModel): string[] {
  const kinds = model.returns.flatMap((item) => {
    const role = returnRole(model.family, item.label);
    return role?.kind === 'ai-output' ? [role.modality] : role?.kind === 'score' ? ['score'] : [];
  });
  return model.args.some(({ label }) => label === 'model.training') ? [...kinds, 'training'] : kinds;
}

function modelsOf(frame: Frame, model: CallModel, names: readonly string[], args: readonly Argument[]): string[] {
  const named = model.args
    .filter(({ label }) => label === 'model.id')
    .flatMap((argument) => modelNames(frame, valueAt(frame, argument.path, args[argument.index]?.value ?? nothing)));
  return [...named, ...carriedNames(names)];
}

function valueAt(frame: Frame, path: CallModel['args'][number]['path'], from: Value): Value {
  return path.reduce(
    (value, step) => (step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0)),
    from,
  );
}

/** The constant names of a model that a value is or stands for: `'gpt-5'`, `openai('gpt-5')`. */
function modelNames(frame: Frame, value: Value): string[] {
  return value.atoms.flatMap((atom) => {
    if (atom.kind === 'result' || atom.kind === 'api') return carriedNames(atom.names);
    const text = constantText({ atoms: [atom], marks: [] });
    return text === null || text === '' ? [] : [text];
  });
}

function carriedNames(names: readonly string[]): string[] {
  return names.filter((name) => name.startsWith(modelMark)).map((name) => name.slice(modelMark.length));
}

/** What a model object that is made here carries along: `openai('gpt-5')`, `new ChatOpenAI({ model: 'gpt-5' })`. */
export function madeModel(
  frame: Frame,
  family: string,
  matching: readonly CallModel[],
  args: readonly Argument[],
  node: number,
): readonly string[] {
  if (!/^(ai-|local-ml)/.test(family)) return [];
  const labelled = matching.flatMap((model) =>
    model.args
      .filter(({ label }) => label === 'model.id')
      .flatMap((argument) => modelNames(frame, valueAt(frame, argument.path, args[argument.index]?.value ?? nothing))),
  );
  const options = args[0]?.value ?? nothing;
  const made = /^(new )?[A-Z]|getGenerativeModel|init/.test(nameOfExpression(frame.facts, node));
  const optional = made
    ? ['model', 'modelName', 'modelId'].flatMap((name) => modelNames(frame, readMember(frame, options, name, 0)))
    : [];
  return unique([...labelled, ...optional]).map((name) => modelMark + name);
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
