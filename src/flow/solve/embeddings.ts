import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { makeObject } from './builtins.js';
import { carriedMarks } from './carried.js';
import { type Argument, type Frame, siteOf } from './frame.js';
import { anyField, readAny, readMember } from './members.js';
import { stepName } from './results.js';
import { passMarks } from './traces.js';
import { type AnyMark, nothing, unionMarks, unknownValue, type Value } from './value.js';

/** Vectors are made of what was embedded, and stay about whom it was about: the answer with them at the model's paths. */
export function embedded(frame: Frame, models: readonly CallModel[], args: readonly Argument[], node: number): Value[] {
  return models.flatMap((model) => {
    const given = inputMarks(frame, model, args).filter((mark) => mark.kind !== 'ai-output');
    const marks = passMarks(given, siteOf(frame, node), 'embedded', '');
    if (marks.length === 0) return [];
    return model.returns
      .filter((item) => item.label === 'ai.embedding')
      .map((item) => {
        const vector: Value = { atoms: unknownValue(['embedding']).atoms, marks };
        return item.path.map(stepName).reduceRight((inner, step) => holding(frame, step, inner, node), vector);
      });
  });
}

function holding(frame: Frame, step: string, inner: Value, node: number): Value {
  if (step === '()') return inner;
  return step === '[]'
    ? makeObject(frame, 'array', new Map([[anyField, inner]]), node)
    : makeObject(frame, 'object', new Map([[step, inner]]), node);
}

function inputMarks(frame: Frame, model: CallModel, args: readonly Argument[]): readonly AnyMark[] {
  return model.args
    .filter((argument) => argument.label === 'model.input')
    .reduce<readonly AnyMark[]>((marks, argument) => {
      let value = args[argument.index]?.value ?? nothing;
      for (const step of argument.path)
        value = step.kind === 'name' ? readMember(frame, value, step.name ?? '', 0) : readAny(frame, value, 0);
      return unionMarks(marks, carriedMarks(frame, value));
    }, []);
}
