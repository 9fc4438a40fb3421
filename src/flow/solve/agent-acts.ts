import { kindOf, nameOfExpression } from '../facts-reader.js';
import { Kind } from '../facts.js';
import { carriedMarks } from './carried.js';
import { actName } from './decision-guards.js';
import { recordDecision } from './decisions.js';
import type { Argument, Frame } from './frame.js';
import { type Mark, unionMarks, type AnyMark } from './value.js';
import { originOf } from './trace.js';

/** What changes something outside: money, orders, records, appointments; not what looks something up or writes a text. */
const acts =
  /^(create|update|delete|cancel|refund|charge|issue|apply|grant|transfer|book|place|submit|pay|assign|close|remove|insert|upsert|block|suspend|ban|approve|reject|credit|debit|revoke|reset|change|redeem)(?![a-z])/;

const texts = /(message|mail|email|text|content|draft|reply|note|comment|chunk|embedding|hash|stream|completion)s?$/i;

/** A tool that an agent runs by itself changes something with what the model told it. */
export function recordAct(frame: Frame, name: string, args: readonly Argument[], node: number): void {
  if (!acts.test(name) || texts.test(name) || hasDecision(frame, node)) return;
  const told = args.reduce<readonly AnyMark[]>(
    (marks, argument) =>
      unionMarks(
        marks,
        carriedMarks(frame, argument.value).filter((mark) => isOfTool(frame, mark)),
      ),
    [],
  );
  if (told.length > 0) recordDecision(frame, { action: 'other', marks: told }, actName.slice(9), node);
}

/** What a model gave a tool to run with. */
function isOfTool(frame: Frame, mark: AnyMark): mark is Mark {
  if (mark.kind !== 'ai-output' || mark.detail !== 'structured' || mark.implicit) return false;
  const { site } = originOf(mark.trace);
  const facts = frame.solver.program.facts(site.file);
  return (
    facts !== null &&
    facts !== undefined &&
    kindOf(facts, site.node) === Kind.Call &&
    /tool/i.test(nameOfExpression(facts, site.node))
  );
}

/** The call is a decision about a person already. */
function hasDecision(frame: Frame, node: number): boolean {
  return frame.activation.effects.some(
    (effect) =>
      effect.kind === 'sink' &&
      effect.family === 'decision' &&
      effect.site.file === frame.facts.file &&
      effect.site.node === node,
  );
}
