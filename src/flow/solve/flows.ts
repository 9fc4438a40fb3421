import type { Flow, FlowGuards, FlowSource } from '../flow.js';
import { isConsent, isHumanApproval } from './approvals.js';
import { resolveChannels } from './channel-marks.js';
import { isAutomated, isMarked, isOfAgent, isOfChatHook, isOvertaken } from './flow-guards.js';
import type { Solver } from './frame.js';
import { isOfTool } from './agent-acts.js';
import { actName, decisionGuards, mannerOf } from './decision-guards.js';
import { hint, scoreHint } from './hints.js';
import { functionAt, handlerOf, routeAt } from './routes.js';
import { passed } from './reported-flows.js';
import { isWholeRecord } from './whole-records.js';
import { type Part, partKey, type SinkEffect, type Summary } from './summary.js';
import { siteKey } from './trace.js';
import { Cleared, type Mark } from './marks.js';
import { type AnyMark, unionMarks } from './value.js';

/** All flows that the summaries show, each once. */
export function allFlows(solver: Solver): Flow[] {
  const flows = new Map<string, Flow>();
  const keys = [...solver.summaries.keys()].sort();
  for (const key of keys) {
    const summary = solver.summaries.get(key);
    if (!summary) continue;
    for (const effect of summary.effects) {
      if (effect.kind === 'sink') for (const flow of effectFlows(solver, summary, effect)) add(flows, flow);
    }
  }
  return [...flows.values()];
}

function add(flows: Map<string, Flow>, flow: Flow): void {
  // A body that falls into pieces at one call is still one body.
  const at = flow.source.kind === 'person-object' && !flow.source.certain ? flow.sink.site : flow.place;
  const link = flow.sink.family === 'link' ? 'link' : '';
  const key = [flow.source.kind, flow.source.detail, flow.sink.role.kind, link, at.file, at.node].join('|');
  const before = flows.get(key);
  if (!before || isWorse(flow, before)) flows.set(key, flow);
}

/** Of several ways to one place the one without guards counts, then the shorter one. */
function isWorse(a: Flow, b: Flow): boolean {
  const guards = (flow: Flow): number =>
    Number(flow.guards.labelled) + Number(flow.guards.reviewed) + Number(flow.guards.redacted);
  if (guards(a) !== guards(b)) return guards(a) < guards(b);
  if (a.source.certain !== b.source.certain) return a.source.certain;
  return a.trace.length < b.trace.length;
}

function effectFlows(solver: Solver, summary: Summary, effect: SinkEffect): Flow[] {
  if (effect.byName && solver.known.has(siteKey(effect.site))) return [];
  const called = isCalled(solver, summary.key);
  return effect.parts.flatMap((part, index) => {
    const waits =
      part.role.kind === 'person-facing' || part.role.kind === 'decision' || part.role.kind === 'http-response';
    if (waits && called && effect.depth < 8) return [];
    if (part.role.kind === 'decision') return decisionFlows(solver, summary, effect, part);
    const hints =
      !part.fresh || (called && solver.filled.has(partKey(summary.key, effect, index)))
        ? []
        : hintMarks(solver, summary, part);
    const marks = unionMarks(resolveChannels(solver, part.value.marks), hints);
    return marks.flatMap((mark) =>
      mark.kind === 'symbol' || mark.implicit || isOnlyLookedUp(solver, summary, effect, part, mark)
        ? []
        : flowOf(solver, summary, effect, part, mark),
    );
  });
}

/**
 * What a page has asked for is an answer to its reader in a conversation; anywhere else it is shown to whoever asked for
 * it, and what was stored before is no turn of a conversation.
 */
function isOnlyLookedUp(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): boolean {
  if (part.role.kind !== 'person-facing' || part.role.channel !== 'web' || part.value.marks.includes(mark))
    return false;
  return (
    mark.kind !== 'ai-output' || passed(mark.trace, 'loaded') || !isConversation(solver, summary, effect, part, mark)
  );
}

function isCalled(solver: Solver, key: string): boolean {
  const callers = solver.callers.get(key);
  return callers !== undefined && [...callers].some((caller) => caller !== key && solver.summaries.has(caller));
}

function flowOf(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): Flow[] {
  const kind = mark.kind;
  if (kind !== 'personal-data' && kind !== 'person-object' && kind !== 'ai-output' && kind !== 'score') return [];
  if (mark.cleared & Cleared.derived) return [];
  if (kind === 'person-object' && !isWholeRecord(solver, mark)) return [];
  const source: FlowSource = {
    kind,
    detail: mark.detail,
    origin: mark.source,
    certain: mark.certain,
    agent: isOfAgent(solver, mark),
  };
  return [
    {
      source,
      sink: sinkOf(solver, summary, effect, part, mark),
      guards: guardsOf(solver, summary, effect, part, mark),
      place: part.place,
      handler: handlerOf(solver, effect),
      holder: holderOf(summary),
      trace: mark.trace,
    },
  ];
}

function sinkOf(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): Flow['sink'] {
  return {
    role: part.role,
    name: effect.name,
    recipient: effect.recipient,
    family: effect.family,
    site: effect.site,
    internal: effect.internal,
    conversation: isConversation(solver, summary, effect, part, mark),
    event: effect.event ?? '',
    field: part.field ?? '',
    automated: isAutomated(solver, summary, effect, part, routeAt(solver, effect.site)),
    manner: part.role.kind === 'decision' ? mannerOf(summary, effect) : null,
  };
}

const conversationWords =
  /(^|[^a-z])(chat|chats|chatbot|chatbots|assistant|assistants|bot|bots|conversation|conversations|copilot|concierge)([^a-z]|$)/;

/** Chat hooks and messaging channels are conversations; a page or response is one when its file or function says so. */
function isConversation(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): boolean {
  if (part.role.kind === 'person-facing' && (part.role.channel === 'chat' || part.role.channel === 'voice'))
    return true;
  if (part.role.kind === 'llm-prompt' && mark.source !== '') return true;
  if (mark.kind === 'ai-output' && mark.detail === 'audio' && isSocket(effect)) return true;
  if (part.role.kind === 'person-facing' && part.role.channel !== 'web') return false;
  if (/react|vue|svelte|ui/i.test(mark.source) && mark.trace.step === 'ai-output') return true;
  if (mark.kind === 'ai-output' && isOfChatHook(solver, mark)) return true;
  const words = `${part.place.file} ${summary.name} ${effect.site.file} ${routeAt(solver, effect.site)}`
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
  return conversationWords.test(words);
}

/** Speech that is streamed over a socket is a turn of a call. */
function isSocket(effect: SinkEffect): boolean {
  return effect.family === 'collect' && effect.name.endsWith('socket.send');
}

function guardsOf(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): FlowGuards {
  return {
    labelled:
      part.labelled ||
      (mark.cleared & Cleared.labelled) !== 0 ||
      ((effect.noticed || solver.greetings.has(effect.site.file)) &&
        isConversation(solver, summary, effect, part, mark)) ||
      (effect.noticed && effect.family === 'web'),
    reviewed: (mark.cleared & Cleared.reviewed) !== 0 || effect.conditions.some(isHumanApproval),
    overtaken: isOvertaken(solver, effect.conditions, mark),
    marked: isMarked(solver, effect, part, mark),
    redacted: (mark.cleared & Cleared.redacted) !== 0,
    hashed: (mark.cleared & Cleared.hashed) !== 0,
    consented: (mark.cleared & Cleared.consented) !== 0 || effect.conditions.some(isConsent),
    ...decisionGuards(solver, summary, effect, part),
  };
}

/** What decides: the value that is set, or a condition before the effect, comes from a score or a model. */
function decisionFlows(solver: Solver, summary: Summary, effect: SinkEffect, part: Part): Flow[] {
  const reviewed = effect.conditions.some(isHumanApproval);
  const deciding: Mark[] = [];
  const consider = (marks: readonly AnyMark[]): void => {
    for (const mark of resolveChannels(solver, marks)) {
      if (mark.kind === 'ai-output' || mark.kind === 'score' || mark.kind === 'rules') deciding.push(mark);
    }
    for (const mark of marks)
      if (mark.kind === 'symbol') deciding.push(...scoreHint(solver, summary, effect.site, mark));
  };
  consider(part.value.marks);
  for (const condition of effect.conditions) consider(condition.marks);
  const [first] = deciding
    .filter((mark) => effect.name !== actName || isOfTool(solver, mark))
    .sort((a, b) => Number(a.kind === 'score') - Number(b.kind === 'score') || a.trace.length - b.trace.length);
  if (!first) return [];
  const source: FlowSource = {
    kind: first.kind === 'ai-output' ? 'ai-output' : first.kind === 'rules' ? 'rules' : 'score',
    detail: first.detail,
    origin: first.source,
    certain: first.certain,
    agent: false,
  };
  const guards = {
    labelled: false,
    reviewed: reviewed || (first.cleared & Cleared.reviewed) !== 0,
    overtaken: false,
    marked: false,
    redacted: false,
    hashed: false,
    consented: false,
    ...decisionGuards(solver, summary, effect, part),
  };
  return [
    {
      source,
      sink: sinkOf(solver, summary, effect, part, first),
      guards,
      place: decisionPlace(solver, effect, part, first),
      handler: handlerOf(solver, effect),
      holder: holderOf(summary),
      trace: first.trace,
    },
  ];
}

/** The effect where it stands; or, when the condition stands in a caller, the call there that leads to it. */
function decisionPlace(solver: Solver, effect: SinkEffect, part: Part, mark: Mark): Part['place'] {
  const condition = effect.conditions.find((other) =>
    other.marks.some(
      (candidate) => candidate === mark || (candidate.kind === mark.kind && candidate.detail === mark.detail),
    ),
  );
  if (!condition) return part.place;
  const wanted = functionAt(solver, condition.site);
  if (functionAt(solver, part.place) === wanted) return part.place;
  for (let station = effect.via; station; station = station.previous)
    if (functionAt(solver, station.site) === wanted) return station.site;
  return part.place;
}

function holderOf(summary: Summary): string {
  return summary.key;
}

/** What the names and types of parameters say, where no caller says more. */
function hintMarks(solver: Solver, summary: Summary, part: Part): readonly Mark[] {
  return part.value.marks.flatMap((mark) =>
    mark.kind === 'symbol' && !mark.implicit ? hint(solver, summary.parameters, part.place, mark, part) : [],
  );
}
