import { functionView, nameOfExpression } from '../facts-reader.js';
import { FunctionFlag } from '../facts.js';
import { recordEffect } from './effects.js';
import type { Frame } from './frame.js';
import { containsLabel, hasDisclosureKey } from './labels.js';
import { partsOf } from './sinks.js';
import { functionKey } from './summary.js';
import type { Value } from './value.js';

const routeDecorators = /^(Get|Post|Put|Patch|Delete|All|Sse|Query|Mutation|SubscribeMessage)$/;
const returningFrameworks = /^(fastify|@fastify\/|elysia|h3|nitro)/;

/** What a handler returns is the response where the framework says so: a NestJS controller, Fastify, a server action. */
export function recordReturned(frame: Frame, node: number, value: Value): void {
  if (!value.marks.some(isOutput) && !value.atoms.some(({ kind }) => kind === 'object')) return;
  if (!isHandler(frame)) return;
  const labelled = containsLabel(frame, value) || hasDisclosureKey(frame, node);
  const parts = partsOf(frame, { kind: 'http-response' }, { node, value })
    .map((part) => ({
      ...part,
      labelled: part.labelled || labelled,
      value: { ...part.value, marks: part.value.marks.filter(isOutput) },
    }))
    .filter((part) => part.value.marks.length > 0);
  if (parts.length > 0) recordEffect(frame, { name: 'return', family: 'http', recipient: '' }, parts, node, false);
}

function isOutput({ kind }: Value['marks'][number]): boolean {
  return kind === 'ai-output';
}

function isHandler({ facts, functionIndex, solver }: Frame): boolean {
  const view = functionView(facts, functionIndex);
  if (view.decorators.some((decorator) => routeDecorators.test(nameOfExpression(facts, decorator)))) return true;
  if (facts.directives.includes('use server')) return view.parent === 0 && (view.flags & FunctionFlag.exported) !== 0;
  return (
    solver.routes.has(functionKey(facts.file, functionIndex)) &&
    facts.specifiers.some((specifier) => returningFrameworks.test(specifier))
  );
}
