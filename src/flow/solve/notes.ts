import { endOf, functionAround, functionView, startOf } from '../facts-reader.js';
import { type Frame, siteOf, type Solver } from './frame.js';
import type { Note } from './note.js';
import type { Condition, SinkEffect, Summary } from './summary.js';
import { type Site, siteKey } from './trace.js';

const mostNotes = 40;

/** Notes something where the function at hand stands. */
export function note(frame: Frame, kind: Note['kind'], node: number): void {
  addNote(frame, { kind, site: siteOf(frame, node), conditions: frame.conditions });
}

function addNote(frame: Frame, added: Note): void {
  const { notes } = frame.solver;
  const { key } = frame.activation;
  const own = notes.get(key);
  if (!own) notes.set(key, [added]);
  else {
    const at = own.findIndex(({ kind, site }) => kind === added.kind && siteKey(site) === siteKey(added.site));
    if (at < 0 && own.length < mostNotes) own.push(added);
    else if (at >= 0 && (own[at]?.conditions.length ?? 0) > added.conditions.length) own[at] = added;
  }
}

/** What a called function notes on every way through it, it notes for its caller. */
export function carryNotes(frame: Frame, summary: Summary, node: number): void {
  // What a module registers runs some day, and not one after the other.
  if (frame.functionIndex === 0) return;
  for (const { kind, conditions } of frame.solver.notes.get(summary.key) ?? [])
    if (conditions.length === 0) note(frame, kind, node);
}

/** Whether one of the functions on the way to an effect notes something that holds for it. */
export function isNoted(solver: Solver, summary: Summary, effect: SinkEffect, kind: Note['kind']): boolean {
  const sites = [effect.site];
  for (let station = effect.via; station; station = station.previous) sites.push(station.site);
  const keys = new Set([summary.key, ...sites.map((site) => topFunctionAt(solver, site))]);
  return [...keys].some((key) =>
    (solver.notes.get(key) ?? []).some(
      (other) => other.kind === kind && covers(other, effect.conditions) && isOnTheWay(solver, other.site, sites),
    ),
  );
}

const runLater = /^(execute|handler|func|invoke)$/;

/** A note in a function that is registered to run later counts for what happens in that function only. */
function isOnTheWay(solver: Solver, site: Site, sites: readonly Site[]): boolean {
  const facts = solver.program.facts(site.file);
  if (!facts) return false;
  const at = startOf(facts, site.node);
  for (let index = functionAround(facts, at); index > 0; index = functionView(facts, index).parent) {
    const view = functionView(facts, index);
    if (!solver.routes.has(`${site.file}#${index}`) && !runLater.test(view.name)) continue;
    const from = startOf(facts, view.node);
    const to = endOf(facts, view.node);
    return sites.some(
      (other) => other.file === site.file && startOf(facts, other.node) >= from && startOf(facts, other.node) < to,
    );
  }
  return true;
}

/** It happens whenever the other does: each of its conditions is one of those. */
function covers({ conditions }: Note, others: readonly Condition[]): boolean {
  return conditions.every((condition) =>
    others.some((other) => other.positive === condition.positive && siteKey(other.site) === siteKey(condition.site)),
  );
}

/** Key of the top-level function, or method, around a site. */
export function topFunctionAt(solver: Solver, site: Site): string {
  const facts = solver.program.facts(site.file);
  if (!facts) return '';
  const at = startOf(facts, site.node);
  for (let index = 1; index < facts.functions.length; index++) {
    const node = facts.functions[index] ?? 0;
    if (functionView(facts, index).parent === 0 && startOf(facts, node) <= at && at < endOf(facts, node))
      return `${site.file}#${index}`;
  }
  return `${site.file}#0`;
}
