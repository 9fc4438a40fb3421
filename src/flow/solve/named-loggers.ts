import { tokens } from '../../knowledge/personal-data/tokens.js';
import type { CallModel } from '../../knowledge/sdk/model-table.js';
import { kindOf, nameOfExpression, operand } from '../facts-reader.js';
import { Kind } from '../facts.js';
import type { Argument, Frame } from './frame.js';
import { recordSinks } from './sinks.js';
import type { Atom, Value } from './value.js';

const levels = new Set([
  'log',
  'info',
  'warn',
  'warning',
  'error',
  'debug',
  'trace',
  'verbose',
  'fatal',
  'critical',
  'notice',
  'success',
]);

/**
 * A level's method of something that is called a logger, where nothing known says what it does: a logger that is
 * handed in, or comes from a package without a model. Where a caller hands in a known one, that one speaks instead.
 */
export function recordNamedLogger(
  frame: Frame,
  calleeNode: number,
  level: string,
  callee: Value,
  args: readonly Argument[],
  node: number,
): void {
  if (!levels.has(level) || !callee.atoms.every((atom) => isOpenCallee(frame, atom))) return;
  const receiver = operand(frame.facts, calleeNode, 0);
  if (!isLoggerName(frame, receiver)) return;
  const model = consoleModel(frame);
  if (model) recordSinks(frame, { ...model, chain: `logger.${level}` }, '', args, node, { byName: true });
}

/** What is called may be anything. */
export function isOpenCallee(frame: Frame, atom: Atom): boolean {
  switch (atom.kind) {
    case 'symbol':
    case 'unknown':
    case 'package':
    case 'constant':
    case 'global':
      return true;
    case 'api':
      return frame.solver.models.calls(atom.node).length === 0;
    default:
      return false;
  }
}

/** `logger`, `this.requestLogger`, `ctx.log`, `getLogger()`, `log.atInfo()`. */
function isLoggerName(frame: Frame, receiver: number): boolean {
  const name = nameOfExpression(frame.facts, receiver);
  if (kindOf(frame.facts, receiver) === Kind.Call && /^at(Trace|Debug|Info|Warn|Error|Fatal)$/.test(name)) return true;
  const parts = tokens(name);
  const last = parts.at(-1) ?? '';
  return last === 'logger' || (parts.length === 1 && last === 'log') || loggerServices.has(parts.join(''));
}

const loggerServices = new Set(['logservice', 'loggerservice', 'loggingservice', 'logging']);

function consoleModel(frame: Frame): CallModel | undefined {
  const { models } = frame.solver;
  return models.calls(models.member(models.globalRoot('console'), 'log'))[0];
}
