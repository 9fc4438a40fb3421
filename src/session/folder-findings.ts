import { endOf, rangeOf, startOf } from '../flow/facts-reader.js';
import type { FileFacts } from '../flow/facts.js';
import type { Field } from '../flow/fields/field.js';
import type { Flow } from '../flow/flow.js';
import type { Site } from '../flow/solve/trace.js';
import { isInternalId } from '../knowledge/personal-data/match.js';
import { ruleEntry } from '../knowledge/rules/catalogue.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { purposeLookup } from '../program/purpose-annotations.js';
import { fixOffers } from '../quickfixes/offers.js';
import { folderRules } from '../rules/all-rules.js';
import type { FolderRule } from '../rules/rule.js';
import { type Draft, grade, isSilentIn, type Judging } from './drafts.js';

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
    return folderRules.flatMap((rule) => draftOf(judging, rule, first, rule.report(folder)) ?? []);
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

function draftOf(
  { program, severityOf }: Judging,
  rule: FolderRule,
  { site, start, end }: Processing,
  report: ReturnType<FolderRule['report']>,
): Draft | null {
  const entry = ruleEntry(rule.id);
  const facts = program.facts(site.file);
  const configured = severityOf(site.file, rule.id);
  if (!entry || !facts || !report || configured === 'off') return null;
  return {
    place: site,
    identity: ['folder', '', '', ''],
    finding: {
      ruleId: rule.id,
      severity: grade(configured ?? entry.severity, true, report.atMost),
      message: { id: report.id ?? `rule.${rule.id}`, data: report.data },
      file: site.file,
      range: rangeOf(facts, start, end),
      norms: entry.norms,
      categories: [...(report.categories ?? [])],
      flow: [],
      fixes: fixOffers(rule.fixes),
    },
  };
}
