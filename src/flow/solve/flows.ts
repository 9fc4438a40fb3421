import { functionAround, functionView, startOf } from '../facts-reader.js';
import type { Flow, FlowGuards, FlowSource } from '../flow.js';
import type { Solver } from './frame.js';
import { isOfTool } from './agent-acts.js';
import { actName, decisionGuards, mannerOf } from './decision-guards.js';
import { hint, scoreHint } from './hints.js';
import { type Condition, type Part, partKey, type SinkEffect, type Summary } from './summary.js';
import { replay, type Site, siteKey } from './trace.js';
import { type AnyMark, Cleared, type Mark, unionMarks } from './value.js';

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

/** Where the program has the page that shows a conversation, the page is the place to tell people, not the route behind it. */
export function atThePage(flows: readonly Flow[]): Flow[] {
  const hasPage = flows.some(
    (flow) => flow.sink.role.kind === 'person-facing' && flow.sink.role.channel === 'web' && flow.sink.conversation,
  );
  return flows.filter((flow) => !hasPage || !flow.sink.conversation || flow.sink.role.kind !== 'http-response');
}

function add(flows: Map<string, Flow>, flow: Flow): void {
  // A body that falls into pieces at one call is still one body.
  const at = flow.source.kind === 'person-object' && !flow.source.certain ? flow.sink.site : flow.place;
  const key = [flow.source.kind, flow.source.detail, flow.sink.role.kind, at.file, at.node].join('|');
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
      mark.kind === 'symbol' || mark.implicit ? [] : flowOf(solver, summary, effect, part, mark),
    );
  });
}

function isCalled(solver: Solver, key: string): boolean {
  const callers = solver.callers.get(key);
  return callers !== undefined && [...callers].some((caller) => caller !== key && solver.summaries.has(caller));
}

function flowOf(solver: Solver, summary: Summary, effect: SinkEffect, part: Part, mark: Mark): Flow[] {
  const kind = mark.kind;
  if (kind !== 'personal-data' && kind !== 'person-object' && kind !== 'ai-output' && kind !== 'score') return [];
  if (mark.cleared & Cleared.derived) return [];
  const source: FlowSource = { kind, detail: mark.detail, origin: mark.source, certain: mark.certain };
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
    redacted: (mark.cleared & Cleared.redacted) !== 0,
    hashed: (mark.cleared & Cleared.hashed) !== 0,
    consented: effect.conditions.some(
      (condition) => condition.sure && condition.positive && condition.marks.some((other) => other.kind === 'consent'),
    ),
    ...decisionGuards(solver, summary, effect, part),
  };
}

/** A sure, positive answer of a person, not of a model. */
function isHumanApproval(condition: Condition): boolean {
  return (
    condition.sure &&
    condition.positive &&
    condition.marks.some((mark) => mark.kind === 'approval' && mark.detail === 'human') &&
    !condition.marks.some((mark) => mark.kind === 'ai-output')
  );
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
  };
  const guards = {
    labelled: false,
    reviewed: reviewed || (first.cleared & Cleared.reviewed) !== 0,
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

/** The outermost function on the way to a sink that was registered under a path or an event; else the outermost one. */
function handlerOf(solver: Solver, effect: SinkEffect): string {
  const sites: Site[] = [];
  for (let station = effect.via; station; station = station.previous) sites.push(station.site);
  sites.push(effect.site);
  const around = sites.flatMap((site) => functionsAt(solver, site));
  return around.find((key) => solver.routes.has(key)) ?? around[0] ?? `${effect.site.file}#0`;
}

/** Path or event under which the function around a site was registered; empty for none. */
function routeAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  const key = functionAt(solver, site);
  let index = Number(key.slice(key.lastIndexOf('#') + 1));
  for (let depth = 0; facts && index > 0 && depth < 8; depth++) {
    const route = solver.routes.get(`${site.file}#${index}`);
    if (route !== undefined) return route;
    index = functionView(facts, index).parent;
  }
  return '';
}

/** Keys of the functions around a site, outermost first. */
function functionsAt(solver: Solver, site: Site): string[] {
  const facts = solver.program.facts(site.file);
  const key = functionAt(solver, site);
  const keys: string[] = [];
  for (let index = Number(key.slice(key.lastIndexOf('#') + 1)); facts && index > 0 && keys.length < 12;) {
    keys.unshift(`${site.file}#${index}`);
    index = functionView(facts, index).parent;
  }
  return keys;
}

/** Key of the innermost function around a site. */
function functionAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  return facts ? `${site.file}#${functionAround(facts, startOf(facts, site.node))}` : '';
}

function holderOf(summary: Summary): string {
  return summary.key;
}

/** What the names and types of parameters say, where no caller says more. */
function hintMarks(solver: Solver, summary: Summary, part: Part): readonly Mark[] {
  return part.value.marks.flatMap((mark) =>
    mark.kind === 'symbol' && !mark.implicit ? hint(solver, summary.parameters, part.place, mark, part.inText) : [],
  );
}

/** Marks with those of the channels they come through. */
function resolveChannels(solver: Solver, marks: readonly AnyMark[], depth = 0): readonly Mark[] {
  let result: readonly AnyMark[] = marks.filter((mark) => mark.kind !== 'symbol');
  for (const mark of marks) {
    if (mark.kind !== 'symbol' || mark.symbol.root.kind !== 'channel' || depth > 4) continue;
    for (const written of channelMarks(solver, mark.symbol.root.channel, mark.symbol.path)) {
      result = unionMarks(
        result,
        resolveChannels(solver, written, depth + 1).map((inner) => ({
          ...inner,
          cleared: inner.cleared | mark.cleared,
          trace: replay(inner.trace, mark.trace),
        })),
      );
    }
  }
  return result as readonly Mark[];
}

/**
 * What was written to the channel itself, and to the field that the path names. That the whole is about a person says
 * nothing of one of its fields.
 */
function channelMarks(solver: Solver, channel: string, path: readonly string[]): readonly AnyMark[][] {
  const keys = [channel, ...path.map((_, index) => [channel, ...path.slice(0, index + 1)].join('.'))];
  return keys.flatMap((key, depth) => {
    const marks = solver.channels.get(key)?.marks ?? [];
    const own = depth === path.length ? marks : marks.filter(passesToFields);
    return own.length > 0 ? [[...own]] : [];
  });
}

function passesToFields(mark: AnyMark): boolean {
  return mark.kind !== 'person-object' && mark.kind !== 'personal-data';
}
