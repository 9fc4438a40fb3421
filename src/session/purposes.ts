import { functionsAround } from '../flow/tree.js';
import { startOf } from '../flow/facts-reader.js';
import type { FileFacts } from '../flow/facts.js';
import type { Program } from '../flow/link/program.js';
import type { Site } from '../flow/solve/trace.js';
import { namesCategory } from '../knowledge/personal-data/named-category.js';
import { type Fit, fitOf, suggestedPurpose } from '../knowledge/purposes/fit.js';
import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';
import type { Configurations, PlacedConfiguration } from '../program/configuration/configurations.js';
import type { Configuration } from '../program/configuration/schema.js';
import { fileMatcher } from '../program/glob.js';
import { joinPath, relativeTo } from '../program/paths.js';
import { purposeLookup, type PurposeLookup } from '../program/purpose-annotations.js';

/** The purpose at a place; further names (of a type, a form), nearest first, help where it has to be inferred. */
export type PurposeFinder = (site: Site, names?: readonly string[]) => PurposeInForce | null;

/** Finds purposes: the innermost `@purpose`, else the last scope that names the file, else what names speak for. */
export function purposeFinder(root: string, program: Program, configurations: Configurations): PurposeFinder {
  const lookups = new Map<string, PurposeLookup>();
  const scopes = new Map<PlacedConfiguration, (file: string) => string | null>();
  return (site, names = []) => {
    const facts = program.facts(site.file);
    if (facts === undefined) return null;
    const placed = configurations.forFile(site.file);
    let lookup = lookups.get(site.file);
    if (lookup === undefined) lookups.set(site.file, (lookup = purposeLookup(facts.comments)));
    let scope = scopes.get(placed);
    if (scope === undefined) scopes.set(placed, (scope = scopeMatcher(root, placed)));
    const declared = lookup(startOf(facts, site.node))?.key ?? scope(site.file);
    const suggested = declared === null ? suggestedPurpose([...names, ...namesAround(facts, site)]) : null;
    const key = declared ?? suggested?.key ?? null;
    if (key === null) return null;
    const fit = (category: string): Fit | 'allowed' => {
      const found = fitIn(placed.configuration, key, category);
      const isDoubtful =
        found === 'rarelyNeeded' &&
        suggested?.others.some((other) => fitIn(placed.configuration, other, category) !== found);
      return isDoubtful === true ? 'questionable' : found;
    };
    return {
      key,
      from: declared === null ? 'inferred' : 'declared',
      certain: suggested?.plain ?? true,
      retentionDays: placed.configuration.purposes?.[key]?.retentionDays ?? null,
      fit,
    };
  };
}

/** Names of the functions around a site, innermost first, then of the file and its folders. */
function namesAround(facts: FileFacts, site: Site): string[] {
  const path = site.file
    .replace(/\.[^/]*$/, '')
    .split('/')
    .reverse()
    .filter((name) => name !== '');
  return [...functionsAround(facts, startOf(facts, site.node)), ...path];
}

function scopeMatcher(root: string, { folder, configuration }: PlacedConfiguration): (file: string) => string | null {
  const scopes = (configuration.scopes ?? []).map(({ files, purpose }) => ({
    purpose,
    matches: fileMatcher(typeof files === 'string' ? [files] : files),
  }));
  return (file) => {
    const path = relativeTo(folder, joinPath(root, file));
    return scopes.findLast((scope) => scope.matches(path))?.purpose ?? null;
  };
}

/** The configuration's own word about a category, else the built-in one. */
export function fitIn(configuration: Configuration, key: string, category: string): Fit | 'allowed' {
  const own = configuration.purposes?.[key];
  if (namesCategory(own?.necessary, category)) return 'necessary';
  const allowed = own?.allowed?.map((entry) => (typeof entry === 'string' ? entry : entry.category));
  if (namesCategory(allowed, category)) return 'allowed';
  return fitOf(key, category);
}
