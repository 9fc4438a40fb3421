import type { AiSystem, Decision, DecisionAction, Inventory, PersonalDataUse, Recipient } from '../base/inventory.js';
import type { Flow } from '../flow/flow.js';
import { positionAt, startOf } from '../flow/facts-reader.js';
import type { Program } from '../flow/link/program.js';
import { category } from '../knowledge/personal-data/categories.js';

/** What the flows show of AI systems, recipients, personal data and decisions. */
export function inventoryOf(program: Program, flows: readonly Flow[]): Inventory {
  return {
    aiSystems: aiSystems(flows),
    recipients: recipients(flows),
    personalData: personalData(flows),
    decisions: decisions(program, flows),
  };
}

/** One system per vendor: its prompts and outputs. */
function aiSystems(flows: readonly Flow[]): AiSystem[] {
  const found = new Map<string, { files: Set<string>; outputs: Set<string> }>();
  const at = (provider: string): { files: Set<string>; outputs: Set<string> } => {
    let system = found.get(provider);
    if (!system) found.set(provider, (system = { files: new Set(), outputs: new Set() }));
    return system;
  };
  for (const flow of flows) {
    if (flow.sink.role.kind === 'llm-prompt') at(flow.sink.recipient).files.add(flow.sink.site.file);
    if (flow.source.kind !== 'ai-output') continue;
    const system = at(flow.source.origin === '' ? 'unknown' : flow.source.origin);
    system.files.add(originFile(flow));
    if (flow.sink.role.kind === 'person-facing') system.outputs.add(flow.sink.role.channel);
    if (flow.sink.role.kind === 'http-response') system.outputs.add(flow.sink.conversation ? 'chat' : 'web');
  }
  return [...found].sort(byKey).map(([provider, { files, outputs }]) => ({
    id: provider,
    provider,
    models: [],
    files: [...files].sort(),
    outputs: [...outputs].sort(),
    owner: null,
    modelCard: null,
  }));
}

function originFile(flow: Flow): string {
  let at = flow.trace;
  while (at.previous) at = at.previous;
  return at.site.file;
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
    let origin = flow.trace;
    while (origin.previous) origin = origin.previous;
    entry.sources.add(`${origin.site.file}#${origin.site.node}`);
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
