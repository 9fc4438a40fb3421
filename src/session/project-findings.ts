import type { TextRange } from '../base/text-range.js';
import type { ModelCall } from '../flow/model-call.js';
import type { ProjectFacts, ProjectPlace } from '../flow/project.js';
import type { PlacedConfiguration } from '../program/configuration/configurations.js';
import { configurationPlaces } from '../program/configuration/places.js';
import type { FileSystem } from '../program/file-system.js';
import { isAtOrAbove, relativeTo } from '../program/paths.js';
import { projectRules } from '../rules/all-rules.js';
import { type Draft, draftOf, type Judging, rangeAt } from './drafts.js';

export interface Register {
  readonly root: string;
  readonly fs: FileSystem;
  /** The configuration that holds the register. */
  readonly placed: PlacedConfiguration;
}

/** What the rules over the project say: on the entries of the register, and on calls that it does not know. */
export function projectFindings(judging: Judging, register: Register, project: ProjectFacts | null): Draft[] {
  if (project === null) return [];
  const placeOf = placeFinder(judging, register, project);
  return projectRules.flatMap((rule) =>
    rule.report(project).flatMap((report) => {
      const place = placeOf(report.at);
      if (!place) return [];
      const { file, node, range, name } = place;
      const draft = draftOf(judging, {
        rule: { id: rule.id, fixes: report.fixes ?? [] },
        report: { ...report, categories: [] },
        place: { file, node },
        range,
        identity: [name, report.id ?? ''],
        certain: true,
        everywhere: true,
      });
      return draft ? [draft] : [];
    }),
  );
}

interface Place {
  readonly file: string;
  readonly node: number;
  readonly range: TextRange;
  /** What the place is about, whatever line it is on. */
  readonly name: string;
}

function placeFinder(
  { program }: Judging,
  { root, fs, placed }: Register,
  { systems }: ProjectFacts,
): (at: ProjectPlace) => Place | null {
  const inside = placed.file !== null && isAtOrAbove(root, placed.file) ? placed.file : null;
  const read = inside === null ? null : fs.read(inside);
  const places = read !== null && 'text' in read ? configurationPlaces(read.text) : () => null;
  const file = inside === null ? '' : relativeTo(root, inside);
  const atCall = ({ site, name }: ModelCall): Place | null => {
    const facts = program.facts(site.file);
    return facts ? { ...site, name, range: rangeAt(facts, site.node) } : null;
  };
  return (at) => {
    if (at.kind === 'call') return atCall(at.call);
    const index = at.kind === 'entry' ? at.system.index : 0;
    const own = at.kind === 'training' ? places(['training'], true) : null;
    const range = own ?? places(['aiSystems', index]);
    const name = at.kind === 'entry' ? at.system.entry.id : 'training';
    if (range !== null) return { file, node: index, range, name };
    const system = at.kind === 'entry' ? at.system : systems[0];
    const [first] = system?.calls ?? [];
    return first ? atCall(first) : null;
  };
}
