import { personaOf } from '../../knowledge/labels/persona.js';
import { pressureIn } from '../../knowledge/labels/pressure.js';
import { asksForInference, inferenceHosts, inferenceModels } from '../../knowledge/sdk/person-inference.js';
import { eachNode, operand, operandsFrom } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { ObservationKind } from '../observation.js';
import type { Solver } from './frame.js';
import { observe } from './observe.js';
import { observeInference } from './observed-inference.js';
import { observeHiddenLabels } from './observed-labels.js';
import { observeTargets } from './observed-targets.js';

/** What single places of the program say by themselves: prompts, labels that are hidden, interfaces that infer, audiences. */
export function observeTexts(solver: Solver): void {
  for (const file of solver.program.files) {
    const facts = solver.program.facts(file);
    if (!facts) continue;
    observePrompts(solver, facts);
    observeHiddenLabels(solver, facts);
    observeInference(solver, facts);
    observeTargets(solver, facts);
  }
}

interface Said {
  readonly kind: ObservationKind;
  readonly detail: string;
  readonly certain: boolean;
}

/** Words that every text has which is looked at more closely. */
const worthReading =
  /you|pretend|human|person|disclos|reveal|admit|mention|ai\b|bot|du |dich|sie |mensch|fear|guilt|shame|pressure|exploit|vulnerab|angst|scham|druck|emotion|mood|ethnic|gender|face|voice|hume\.ai|kairos|facepp|affectiva|morphcast/i;

function observePrompts(solver: Solver, facts: FileFacts): void {
  const said = new Map<number, Said>();
  facts.strings.forEach((text, id) => {
    if (text.length < 12 || !(text.includes(' ') || text.includes('/')) || !worthReading.test(text)) return;
    const found = sayings(text);
    if (found) said.set(id, found);
  });
  if (said.size === 0) return;
  // A text that hides what it is says it better than a name and a job beside it.
  const strong = [...said.values()].some(({ kind, certain }) => kind === 'human-persona' && certain);
  const texts = new Map<number, Said>();
  const inMarkup = new Set<number>();
  eachNode(facts, (node, kind) => {
    const found = kind === Kind.Text ? said.get(operand(facts, node, 0)) : undefined;
    if (found && (found.certain || !strong)) texts.set(node, found);
    else if (kind === Kind.Jsx) for (const child of operandsFrom(facts, node, 2)) inMarkup.add(child);
    else if (kind === Kind.Template) {
      for (const piece of operandsFrom(facts, node, 0)) {
        const whole = texts.get(piece);
        if (!whole) continue;
        texts.delete(piece);
        texts.set(node, whole);
      }
    }
  });
  for (const [node, { kind, detail, certain }] of texts)
    if (!inMarkup.has(node)) observe(solver, kind, facts, node, detail, certain);
}

function sayings(text: string): Said | null {
  const persona = personaOf(text);
  if (persona) return { kind: 'human-persona', detail: persona.how, certain: persona.certain };
  const pressure = pressureIn(text);
  if (pressure !== null) return { kind: 'vulnerable-target', detail: pressure, certain: true };
  const api = inferenceHosts.exec(text)?.[0] ?? (inferenceModels.test(text) ? text : null);
  if (api !== null) return { kind: 'person-inference', detail: api, certain: true };
  return asksForInference(text) ? { kind: 'person-inference', detail: 'prompt', certain: true } : null;
}
