import type { AiSystem, Decision, DecisionAction, Inventory, PersonalDataUse, Recipient } from '../base/inventory.js';
import type { Flow } from '../flow/flow.js';
import { positionAt, startOf } from '../flow/facts-reader.js';
import type { Program } from '../flow/link/program.js';
import type { ModelCall } from '../flow/model-call.js';
import type { Solution } from '../flow/solve/solve.js';
import { siteKey } from '../flow/solve/trace.js';
import { category } from '../knowledge/personal-data/categories.js';
import type { AiSystemConfiguration } from '../program/configuration/schema.js';

/** Which entry of the register, if any, a file belongs to. */
export type SystemOf = (file: string) => AiSystemConfiguration | null;

/** What flows and calls of models show of AI systems, recipients, personal data and decisions. */
export function inventoryOf(
  program: Program,
  { flows, modelCalls }: Pick<Solution, 'flows' | 'modelCalls'>,
  systemOf: SystemOf,
  register: readonly AiSystemConfiguration[],
): Inventory {
  return {
    aiSystems: aiSystems(flows, modelCalls, systemOf, register),
    recipients: recipients(flows),
    personalData: personalData(flows),
    decisions: decisions(program, flows),
  };
}

interface FoundSystem {
  readonly entry: AiSystemConfiguration | null;
  readonly providers: Set<string>;
  readonly models: Set<string>;
  readonly files: Set<string>;
  readonly outputs: Set<string>;
}

/** The systems of the register, and one per vendor for what it does not name. */
function aiSystems(
  flows: readonly Flow[],
  modelCalls: readonly ModelCall[],
  systemOf: SystemOf,
  register: readonly AiSystemConfiguration[],
): AiSystem[] {
  const found = new Map<string, FoundSystem>();
  const add = (id: string, entry: AiSystemConfiguration | null): FoundSystem => {
    let system = found.get(id);
    if (!system)
      found.set(
        id,
        (system = { entry, providers: new Set(), models: new Set(), files: new Set(), outputs: new Set() }),
      );
    return system;
  };
  const at = (file: string, provider: string): FoundSystem => {
    const entry = systemOf(file);
    const system = add(entry?.id ?? provider, entry);
    system.providers.add(provider);
    system.files.add(file);
    return system;
  };
  for (const entry of register) add(entry.id, entry);
  for (const { site, provider, models } of modelCalls) {
    const system = at(site.file, provider);
    for (const model of models) system.models.add(model);
  }
  const providers = new Map(modelCalls.map(({ site, provider }) => [siteKey(site), provider]));
  for (const { source, sink, trace } of flows) {
    if (sink.role.kind === 'llm-prompt') at(sink.site.file, providers.get(siteKey(sink.site)) ?? sink.recipient);
    if (source.kind !== 'ai-output') continue;
    const site = trace.origin;
    const origin = source.origin === '' ? 'unknown' : source.origin;
    const system = at(site.file, providers.get(siteKey(site)) ?? origin);
    if (sink.role.kind === 'person-facing') system.outputs.add(sink.role.channel);
    if (sink.role.kind === 'http-response') system.outputs.add(sink.conversation ? 'chat' : 'web');
  }
  return [...found].sort(byKey).map(([id, system]) => ({
    id,
    provider: [...system.providers].sort().join(', ') || 'unknown',
    models: [...system.models].sort(),
    files: [...system.files].sort(),
    outputs: [...system.outputs].sort(),
    owner: system.entry?.owner ?? null,
    modelCard: system.entry?.modelCard ?? null,
  }));
}

function recipients(flows: readonly Flow[]): Recipient[] {
  const found = new Map<string, { kind: string; categories: Set<string>; files: Set<string> }>();
  for (const flow of flows) {
    const { role, recipient } = flow.sink;
    if (recipient === '' || flow.source.kind !== 'personal-data') continue;
    const kind =
      role.kind === 'recipient'
        ? role.recipientKind
        : role.kind === 'llm-prompt'
          ? 'llm'
          : role.kind === 'person-facing'
            ? role.channel
            : null;
    if (kind === null) continue;
    let entry = found.get(recipient);
    if (!entry) found.set(recipient, (entry = { kind, categories: new Set(), files: new Set() }));
    entry.categories.add(flow.source.detail);
    entry.files.add(flow.sink.site.file);
  }
  return [...found].sort(byKey).map(([id, { kind, categories, files }]) => ({
    id,
    kind,
    categories: [...categories].sort(),
    files: [...files].sort(),
  }));
}

function personalData(flows: readonly Flow[]): PersonalDataUse[] {
  const found = new Map<string, { sources: Set<string>; sentTo: Set<string>; storedIn: Set<string> }>();
  for (const flow of flows) {
    if (flow.source.kind !== 'personal-data') continue;
    let entry = found.get(flow.source.detail);
    if (!entry) found.set(flow.source.detail, (entry = { sources: new Set(), sentTo: new Set(), storedIn: new Set() }));
    entry.sources.add(siteKey(flow.trace.origin));
    if (flow.sink.role.kind === 'store') entry.storedIn.add(flow.sink.recipient);
    else if (flow.sink.recipient !== '' && flow.sink.role.kind !== 'log') entry.sentTo.add(flow.sink.recipient);
  }
  return [...found].sort(byKey).map(([key, { sources, sentTo, storedIn }]) => ({
    category: key,
    special: category(key)?.special ?? false,
    collectedAt: sources.size,
    sentTo: [...sentTo].sort(),
    storedIn: [...storedIn].sort(),
  }));
}

const actions: ReadonlySet<string> = new Set(['reject', 'block', 'price', 'exclude', 'delete', 'limit', 'other']);

function isAction(action: string): action is DecisionAction {
  return actions.has(action);
}

function decisions(program: Program, flows: readonly Flow[]): Decision[] {
  const found: Decision[] = [];
  for (const flow of flows) {
    const facts = program.facts(flow.place.file);
    if (flow.sink.role.kind !== 'decision' || flow.sink.manner === 'act' || !facts) continue;
    const { action } = flow.sink.role;
    found.push({
      file: flow.place.file,
      line: positionAt(facts.lineStarts, startOf(facts, flow.place.node)).line,
      action: isAction(action) ? action : 'other',
      input:
        flow.source.kind === 'ai-output'
          ? 'llm'
          : flow.source.kind === 'rules'
            ? 'rules'
            : flow.source.detail === 'model'
              ? 'model'
              : 'score',
      review: flow.guards.reviewed ? 'human' : 'none',
    });
  }
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function byKey(a: readonly [string, unknown], b: readonly [string, unknown]): number {
  return a[0] < b[0] ? -1 : 1;
}
