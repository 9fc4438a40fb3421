import { eachNode, endOf, functionAround, functionView, nameOfExpression, operand, startOf } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import { isHumanApproval } from './approvals.js';
import type { Solver } from './frame.js';
import { functionAt } from './routes.js';
import { type Condition, type Part, type SinkEffect, type Summary } from './summary.js';
import { type Site, stationsOf, type Trace } from './trace.js';
import { Cleared, type Mark } from './marks.js';

/** Every approval on the way was asked for before the model made the text: it was about another one. */
export function isOvertaken(solver: Solver, conditions: readonly Condition[], mark: Mark): boolean {
  if (mark.kind !== 'ai-output' || (mark.cleared & Cleared.reviewed) !== 0) return false;
  const approvals = conditions.filter(isHumanApproval);
  return approvals.length > 0 && approvals.every((approval) => comesBefore(solver, approval, mark.trace));
}

/** In the function that asks for the approval, the text comes about further down than the approval. */
function comesBefore(solver: Solver, approval: Condition, trace: Trace): boolean {
  const facts = solver.program.facts(approval.site.file);
  if (!facts) return false;
  const home = functionAt(solver, approval.site);
  const asked = endOf(facts, approval.site.node);
  const way = stationsOf(trace);
  // What was stored had been made before somebody looked at it.
  if (way.some(({ step }) => /^(loaded|stored|published|consumed|channel)$/.test(step))) return false;
  const made = way.find(
    ({ site, step }) =>
      /^(ai-output|returned|result|called)$/.test(step) && site.node > 0 && functionAt(solver, site) === home,
  );
  if (made) return startOf(facts, made.site.node) > asked;
  const makers = callsOf(solver, facts, home, trace.origin);
  return makers.length > 0 && makers.every((call) => startOf(facts, call) > asked);
}

/** Calls, in one function, of the function that holds a site. */
function callsOf(solver: Solver, facts: FileFacts, home: string, site: Site): number[] {
  const there = solver.program.facts(site.file);
  const maker = there ? functionView(there, functionAround(there, startOf(there, site.node))).name : '';
  const calls: number[] = [];
  if (maker === '') return calls;
  eachNode(facts, (node, kind) => {
    if (kind !== Kind.Call || nameOfExpression(facts, operand(facts, node, 0)) !== maker) return;
    if (functionAt(solver, { file: facts.file, node }) === home) calls.push(node);
  });
  return calls;
}

/** The media were marked for machines, by what they went through or in a function on their way. */
export function isMarked(solver: Solver, effect: SinkEffect, part: Part, mark: Mark): boolean {
  if ((mark.cleared & Cleared.marked) !== 0) return true;
  if (mark.kind !== 'ai-output' || solver.marking.size === 0) return false;
  const sites = [part.place, effect.site, ...stationsOf(mark.trace).map(({ site }) => site)];
  for (let at = effect.via; at; at = at.previous) sites.push(at.site);
  return sites.some((site) => solver.marking.has(functionAt(solver, site)));
}

/** The arguments of a tool: an agent wrote them. */
export function isOfAgent(solver: Solver, mark: Mark): boolean {
  if (mark.kind !== 'ai-output' || mark.detail !== 'structured') return false;
  const site = mark.trace.origin;
  const facts = solver.program.facts(site.file);
  return facts !== undefined && /tool/i.test(nameOfExpression(facts, site.node));
}

/** A hook of a chat gave it: `useChat()`. */
export function isOfChatHook(solver: Solver, mark: Mark): boolean {
  const site = mark.trace.origin;
  const facts = solver.program.facts(site.file);
  return facts !== undefined && /^use\w*(Chat|Assistant|Conversation|Agent)$/.test(nameOfExpression(facts, site.node));
}

const schedules =
  /^(node-cron|cron|croner|node-schedule|bree|agenda|bullmq|bull|toad-scheduler|@nestjs\/schedule|@trigger\.dev\/)/;
const automatic =
  /(^|[^a-z])(cron|crons|schedule|scheduled|scheduler|job|jobs|worker|workers|bot|autopost|autoposter|autopilot|agent|agents|autonomous)([^a-z]|$)/;

/** A schedule, a queue or a bot starts it, as file, function, route or packages say. */
export function isAutomated(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, route: string): boolean {
  const files = [part.place.file, effect.site.file, summary.key.slice(0, summary.key.lastIndexOf('#'))];
  const words = `${files.join(' ')} ${summary.name} ${route}`.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return (
    automatic.test(words) ||
    files.some((file) => solver.program.facts(file)?.specifiers.some((name) => schedules.test(name)))
  );
}
