import { endOf, rangeOf, startOf } from '../flow/facts-reader.js';
import type { FileFacts } from '../flow/facts.js';
import type { Field } from '../flow/fields/field.js';
import type { Flow } from '../flow/flow.js';
import type { Site } from '../flow/solve/trace.js';
import { isInternalId } from '../knowledge/personal-data/match.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { purposeLookup } from '../program/purpose-annotations.js';
import { folderRules } from '../rules/all-rules.js';
import { type Draft, draftOf, isSilentIn, type Judging } from './drafts.js';

/** One place that collects, selects, stores or passes on personal data. */
interface Processing {
  readonly site: Site;
  readonly start: number;
  readonly end: number;
  readonly names: readonly string[];
  readonly category: string;
}

/** Whether anybody has declared a purpose: in a scope, as a purpose of the configuration, or with `@purpose`. */
export function declaresPurposes(configurations: Configurations, facts: ReadonlyMap<string, FileFacts>): boolean {
  return (
    configurations.all.some(
      ({ configuration }) => configuration.scopes !== undefined || configuration.purposes !== undefined,
    ) ||
    [...facts.values()].some(({ comments }) =>
      comments.some((comment) => purposeLookup([comment])(comment.targetStart) !== null),
    )
  );
}

/** What the rules over folders say, at the first place of each folder that processes personal data. */
export function folderFindings(
  judging: Judging,
  fields: readonly Field[],
  flows: readonly Flow[],
  projectDeclares: boolean,
): Draft[] {
  const folders = new Map<string, Processing[]>();
  for (const place of [...fields.flatMap(ofField), ...flows.flatMap((flow) => ofFlow(judging, flow))]) {
    if (isSilentIn(place.site.file, 'pii-')) continue;
    const folder = place.site.file.slice(0, Math.max(0, place.site.file.lastIndexOf('/')));
    folders.set(folder, [...(folders.get(folder) ?? []), place]);
  }
  return [...folders.values()].flatMap((places) => {
    const [first] = places.sort((a, b) =>
      a.site.file < b.site.file ? -1 : a.site.file > b.site.file ? 1 : a.start - b.start,
    );
    if (!first) return [];
    const folder = {
      projectDeclares,
      hasPurpose: places.some((place) => hasPurpose(judging, place)),
      categories: [...new Set(places.map(({ category }) => category))].filter((category) => category !== '').sort(),
    };
    const facts = judging.program.facts(first.site.file);
    return folderRules.flatMap((rule) => {
      const report = rule.report(folder);
      if (!facts || !report) return [];
      const range = rangeOf(facts, first.start, first.end);
      const identity = ['folder', '', '', ''];
      return draftOf(judging, { rule, report, place: first.site, range, identity, certain: true }) ?? [];
    });
  });
}

/** A purpose holds at the place, or is declared somewhere in its file. */
function hasPurpose({ program, purposeAt }: Judging, { site, names }: Processing): boolean {
  const comments = program.facts(site.file)?.comments ?? [];
  return purposeAt(site, names) !== null || comments.some(({ text }) => text.includes('@purpose'));
}

function ofField({ role, category, certain, site, start, end, holder }: Field): Processing[] {
  const runs = role !== 'table' && role !== 'type' && certain && !isInternalId(category);
  return runs ? [{ site, start, end, names: holder === '' ? [] : [holder], category }] : [];
}

function ofFlow({ program }: Judging, { source, sink, place }: Flow): Processing[] {
  const facts = program.facts(place.file);
  const isPersonal =
    source.kind === 'person-object' || (source.kind === 'personal-data' && !isInternalId(source.detail));
  const leaves = sink.role.kind === 'recipient' || sink.role.kind === 'llm-prompt' || sink.role.kind === 'store';
  if (!facts || !isPersonal || !leaves || !source.certain) return [];
  const category = source.kind === 'personal-data' ? source.detail : '';
  return [{ site: place, start: startOf(facts, place.node), end: endOf(facts, place.node), names: [], category }];
}
