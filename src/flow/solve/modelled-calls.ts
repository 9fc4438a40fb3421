import { isConsentName, isObjectionName } from '../../knowledge/decisions/effect-words.js';
import { isConsentStatus, isPermissionName, saysSubscribed } from '../../knowledge/consent/permission-names.js';
import { isPersonName } from '../../knowledge/personal-data/match.js';
import { isTestFile } from '../../program/test-files.js';
import { functionAround, kindOf, liesIn, nameOfExpression, operand, startOf } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { CallGuards, CallOption, CallPart, ModelledCall } from '../modelled-call.js';
import { functionsAround, nodesOf } from '../tree.js';
import { audienceOf } from './audiences.js';
import type { Solver } from './frame.js';
import { heedNames } from './heeds.js';
import { spreadField } from './members.js';
import type { ActEffect, Summary } from './summary.js';
import type { Site, Trace } from './trace.js';
import { Cleared } from './marks.js';
import { hole, type Value } from './value.js';

/** All modelled calls that do something to people, each with the conditions of one way that leads to it. */
export function collectCalls(solver: Solver): ModelledCall[] {
  const calls: ModelledCall[] = [];
  for (const key of [...solver.summaries.keys()].sort()) {
    const summary = solver.summaries.get(key);
    if (!summary) continue;
    for (const effect of summary.effects) {
      if (effect.kind !== 'act' || isOpen(solver, summary, effect)) continue;
      calls.push(callOf(solver, summary, effect));
    }
  }
  return calls;
}

/** Somebody calls the function, and is judged with it; tests call without the conditions of the program. */
function isOpen(solver: Solver, summary: Summary, effect: ActEffect): boolean {
  if (effect.depth >= 8) return false;
  const file = fileOf(summary.key);
  if (isTestFile(file) && file !== effect.place.file) return true;
  const callers = solver.callers.get(summary.key);
  return (
    callers !== undefined &&
    [...callers].some((caller) => caller !== summary.key && solver.summaries.has(caller) && !isTestFile(fileOf(caller)))
  );
}

function fileOf(key: string): string {
  return key.slice(0, key.lastIndexOf('#'));
}

function callOf(solver: Solver, summary: Summary, effect: ActEffect): ModelledCall {
  const { model, place } = effect;
  const facts = solver.program.facts(place.file);
  const people = effect.parts.filter((part) => part.label.startsWith('recipient.') || part.label.startsWith('person.'));
  const names = people.flatMap((part) => namesOf(solver, part.value, part.place));
  return {
    package: model.package,
    family: model.family,
    chain: model.chain,
    recipient: effect.recipient,
    labels: new Set(effect.parts.map((part) => part.label)),
    site: effect.site,
    place,
    holder: facts ? `${place.file}#${functionAround(facts, startOf(facts, place.node))}` : summary.key,
    via: viaOf(effect.via),
    parts: effect.parts.map(partOf),
    options: effect.arguments.map((value) => optionOf(solver, summary, value, 0)),
    audience: audienceOf(solver, effect, names),
    addressees: names,
    guards: guardsOf(solver, summary, effect),
    around: [effect.site, place, ...viaOf(effect.via)].flatMap((site) => namesAround(solver, site)),
  };
}

function namesAround(solver: Solver, site: Site): string[] {
  const facts = solver.program.facts(site.file);
  if (!facts) return [];
  return [...expressionNames(facts, site.node), ...functionsAround(facts, startOf(facts, site.node)), site.file];
}

function viaOf(trace: Trace | null): Site[] {
  const sites: Site[] = [];
  for (let at = trace; at; at = at.previous) sites.push(at.site);
  return sites.reverse();
}

function partOf(part: ActEffect['parts'][number]): CallPart {
  const texts = part.value.atoms.map((atom) => {
    if (atom.kind === 'text')
      return { text: atom.text, holes: atom.holes ?? [], open: atom.text.split(hole).length - 1 };
    return null;
  });
  const known = texts.filter((text) => text !== null);
  return {
    label: part.label,
    place: part.place,
    texts: known.length === texts.length && known.length > 0 ? known : null,
  };
}

const deepestOption = 5;

function optionOf(solver: Solver, summary: Summary, value: Value, depth: number): CallOption {
  const [only, ...others] = value.atoms;
  if (!only || depth > deepestOption) return { kind: 'unknown' };
  if (others.length > 0)
    return eitherOf(value.atoms.map((atom) => optionOf(solver, summary, { atoms: [atom], marks: [] }, depth)));
  if (only.kind === 'text' && !only.text.includes(hole)) return { kind: 'constant', value: only.text };
  if (only.kind === 'constant') return { kind: 'constant', value: only.value ?? null };
  if (only.kind !== 'object') return { kind: 'unknown' };
  const known = summary.objects.get(only.id) ?? solver.shared.get(only.id);
  if (!known) return { kind: 'unknown' };
  const fields = new Map<string, CallOption>();
  let open = false;
  for (const [name, field] of known) {
    if (name.startsWith('@@')) continue;
    if (name === spreadField) {
      const spread = optionOf(solver, summary, field, depth + 1);
      if (spread.kind === 'fields') for (const [inner, option] of spread.fields) fields.set(inner, option);
      else open = true;
    } else if (name.startsWith('?')) fields.set(name.slice(1), { kind: 'unknown' });
    else fields.set(name, optionOf(solver, summary, field, depth + 1));
  }
  return { kind: 'fields', fields, open };
}

/** One of several records: what they name between them may be there. */
function eitherOf(options: readonly CallOption[]): CallOption {
  const fields = new Map<string, CallOption>();
  let open = false;
  for (const option of options) {
    if (option.kind !== 'fields') return { kind: 'unknown' };
    for (const name of option.fields.keys()) fields.set(name, { kind: 'unknown' });
    open ||= option.open;
  }
  return { kind: 'fields', fields, open };
}

/** Names that say who it is: of the expression, and of what the value was read from. */
function namesOf(solver: Solver, value: Value, place: Site): string[] {
  const facts = solver.program.facts(place.file);
  const names = facts ? expressionNames(facts, place.node) : [];
  for (const atom of value.atoms) {
    if (atom.kind === 'symbol' || atom.kind === 'unknown') names.push(...atom.owners);
    else if (atom.kind === 'result') names.push(...atom.names, ...atom.owners);
    else if (atom.kind === 'global') names.push(atom.path);
    else if (atom.kind === 'object') {
      for (const [, field] of solver.shared.get(atom.id) ?? [])
        for (const inner of field.atoms) if (inner.kind === 'result') names.push(...inner.names, ...inner.owners);
    }
  }
  return [...new Set(names.filter((name) => name !== ''))];
}

const passedOver: ReadonlySet<number> = new Set([Kind.Member, Kind.Index, Kind.Call, Kind.Cast, Kind.Await]);

/** `to`, `email`, `subscriber` of `subscriber.email`: names of an expression from right to left. */
function expressionNames(facts: FileFacts, node: number): string[] {
  const names: string[] = [];
  for (let at = node, depth = 0; at > 0 && depth < 5; depth++) {
    names.push(nameOfExpression(facts, at));
    if (!passedOver.has(kindOf(facts, at))) break;
    at = operand(facts, at, 0);
  }
  return names;
}

function guardsOf(solver: Solver, summary: Summary, effect: ActEffect): CallGuards {
  let consented = false;
  let heeded = false;
  const asked: string[] = [];
  const addressed = rootsOf(solver, effect);
  for (const { marks, positive, sure: certain, site } of effect.conditions) {
    const sure = certain && !isAboutAnother(solver, site, addressed);
    for (const mark of marks) {
      if (mark.kind === 'symbol') {
        const name = [...mark.symbol.path].reverse().find((step) => step !== '[]') ?? '';
        if (isPermissionName(name, mark.symbol.owners)) asked.push(name);
        if (sure && positive && (isConsentName(name) || isPermissionName(name, mark.symbol.owners))) consented = true;
        if (sure && isObjectionName(name)) {
          heeded = true;
          if (!positive) consented = true;
        }
      }
      if (mark.kind !== 'consent' && mark.kind !== 'objection') continue;
      asked.push(...mark.detail.split(','));
      if (mark.kind === 'objection' || isConsentStatus(mark.detail, []) || saysSubscribed(mark.detail)) heeded = true;
      if (sure && positive === (mark.kind === 'consent')) consented = true;
    }
  }
  const heed =
    effect.parts.reduce((bits, part) => bits | heedOfValue(solver, summary, part.value), 0) |
    effect.arguments.reduce((bits, value) => bits | heedOfValue(solver, summary, value), 0);
  return {
    consented: consented || (heed & (Cleared.consented | Cleared.heeded)) !== 0,
    heeded: heeded || (heed & Cleared.heeded) !== 0,
    asked: [...asked, ...effect.parts.flatMap((part) => heedNames(solver, part.value))],
  };
}

/** Variables from which the addresses are read, with their files. */
function rootsOf(solver: Solver, effect: ActEffect): readonly { readonly file: string; readonly name: string }[] {
  return effect.parts
    .filter((part) => part.label.startsWith('recipient.'))
    .flatMap(({ place }) => {
      const facts = solver.program.facts(place.file);
      const names = facts ? expressionNames(facts, place.node) : [];
      return names.length > 1 ? [{ file: place.file, name: names.at(-1) ?? '' }] : [];
    });
}

/** The condition reads a field of one person (`referrer.optIn`), and the message goes to another one (`friend.email`). */
function isAboutAnother(
  solver: Solver,
  site: Site,
  addressed: readonly { readonly file: string; readonly name: string }[],
): boolean {
  const facts = solver.program.facts(site.file);
  if (!facts || addressed.length === 0) return false;
  const roots = memberRoots(facts, site.node);
  return (
    roots.length > 0 &&
    roots.every(isSomebody) &&
    addressed.every(({ file, name }) => file === site.file && isSomebody(name) && !roots.includes(name))
  );
}

function isSomebody(name: string): boolean {
  return (
    isPersonName(name) || /^(referrer|referee|friend|inviter|invitee|sender|receiver|partner|manager)$/i.test(name)
  );
}

/** Variables of which a condition reads a field. */
function memberRoots(facts: FileFacts, condition: number): string[] {
  return nodesOf(facts, new Set([Kind.Member]))
    .filter((node) => liesIn(facts, node, condition) && kindOf(facts, operand(facts, node, 0)) === Kind.Variable)
    .map((node) => nameOfExpression(facts, operand(facts, node, 0)));
}

function heedOfValue(solver: Solver, summary: Summary, value: Value, depth = 0): number {
  let bits = value.marks.reduce((all, mark) => all | mark.cleared, 0);
  for (const atom of value.atoms) {
    if (atom.kind === 'result') bits |= atom.cleared;
    if (atom.kind !== 'object') continue;
    bits |= solver.objects[atom.id]?.heed ?? 0;
    if (depth > 3) continue;
    for (const [, field] of summary.objects.get(atom.id) ?? []) bits |= heedOfValue(solver, summary, field, depth + 1);
  }
  return bits & (Cleared.consented | Cleared.heeded);
}
