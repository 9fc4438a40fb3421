import { ts } from 'ts-morph';
import { nodeAt, openSource, type FixSource } from './fix-source.js';
import type { FixContext } from './quick-fix.js';
import { declarationOf, shapeOf } from './record-shape.js';
import { isShorthand, walk } from './surroundings.js';

export interface RecordPlace {
  readonly source: FixSource;
  readonly record: ts.Expression;
}

/**
 * The one parameter with known fields that the last call of the flow passes on whole: a function of the project that
 * takes a record and hands it out is changed in one place, not at its callers. Null where there is none, or more than one.
 */
export function recordAtSink(context: FixContext): RecordPlace | null {
  const { flow } = context.finding;
  const last = flow[flow.length - 1];
  const source = last ? openSource(context, last.file) : null;
  if (!last || !source) return null;
  const found: ts.Identifier[] = [];
  walk(nodeAt(source, last.range), (node) => {
    if (!ts.isIdentifier(node) || !isPassedOn(node)) return;
    const declaration = declarationOf(node);
    if (declaration && ts.isParameter(declaration) && shapeOf(context, source, node)) found.push(node);
  });
  const [record, ...more] = found;
  return record && more.length === 0 ? { source, record } : null;
}

/** The name stands for the whole value: an argument, a property's value, a spread, a part of a text. */
function isPassedOn(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.initializer === node;
  if (ts.isCallExpression(parent)) return parent.expression !== node;
  return isShorthand(node) || ts.isSpreadAssignment(parent) || ts.isTemplateSpan(parent);
}
