import type { CallModel, PathStep, ReturnModel } from '../../knowledge/sdk/model-table.js';
import { resultPart } from '../../knowledge/sdk/channel-parts.js';
import { returnRole, type Role } from '../../knowledge/sdk/roles.js';
import { answerChannel, columnChannel, crossingChannel, readChannel } from './channels.js';
import { doorAmong } from './doors.js';
import { doorAt } from './file-routes.js';
import { type Frame, siteOf } from './frame.js';
import { extendTrace, type Site, siteKey } from './trace.js';
import type { Mark } from './marks.js';
import {
  ofAtom,
  type ResultAtom,
  symbolAtom,
  type SymbolMark,
  union,
  unionMarks,
  unknownValue,
  type Value,
  withMarks,
} from './value.js';

/** What a modelled call, or a modelled property, gives. */
export function resultOfModel(
  frame: Frame,
  models: readonly CallModel[],
  names: readonly string[],
  node: number,
  owners: readonly string[],
  more: { readonly fields?: readonly string[] | null; readonly cleared?: number } = {},
): Value {
  const site = siteOf(frame, node);
  const first = models[0];
  const atom: ResultAtom = {
    kind: 'result',
    models,
    names: withDoor(frame, models, names),
    path: [],
    site,
    fields: more.fields ?? null,
    cleared: more.cleared ?? 0,
    trace: extendTrace(null, site, sourceStep(models), first?.package ?? ''),
    owners,
    key: `x${siteKey(site)}|${models.map((model) => model.id).join()}`,
  };
  return crossed(frame, atom, withMarks(ofAtom(atom), marksAt(atom, false)));
}

/** The name of the step that a value of these models starts with. */
function sourceStep(models: readonly CallModel[]): string {
  const kinds = models.flatMap((model) => model.returns.map((item) => returnRole(model.family, item.label)?.kind));
  if (kinds.includes('ai-output')) return 'ai-output';
  if (kinds.includes('score')) return 'score';
  if (kinds.includes('collected')) return 'collected';
  return kinds.includes('stored-row') ? 'loaded' : 'source';
}

/** A member of a result: data where the model says so, a deeper path where it may still come, else unknown. */
export function resultMember(frame: Frame, atom: ResultAtom, name: string, node: number): Value {
  const index = /^\d+$/.test(name) ? '[]' : name;
  const path = [...atom.path, index];
  const row = rowRole(atom);
  if (!row && !atom.models.some((model) => model.returns.some((item) => compatible(pathOf(item), path))))
    return unknownValue([name]);
  const deeper: ResultAtom = {
    ...atom,
    path,
    owners: index === '[]' || index === '()' ? atom.owners : [name, ...atom.owners],
    key: `${atom.key}.${index}`,
  };
  return crossed(
    frame,
    deeper,
    withMarks(ofAtom(deeper), [...marksAt(deeper, false), ...columnMarks(deeper, siteOf(frame, node))]),
  );
}

/** A body that is read in a file that is a route came there through its door. */
function withDoor(frame: Frame, models: readonly CallModel[], names: readonly string[]): readonly string[] {
  const receives = models.some(
    (model) => model.family === 'collect' && model.returns.some((item) => resultPart(item.label) === 'receive'),
  );
  if (!receives || doorAmong(names) !== '') return names;
  const door = doorAt(frame);
  return door === '' ? names : [...names, door];
}

/** Where a message arrives, or an answer comes back, also what was sent there anywhere in the program. */
function crossed(frame: Frame, atom: ResultAtom, value: Value): Value {
  if (atom.names.length === 0) return value;
  let result = value;
  for (const model of atom.models) {
    for (const item of model.returns) {
      const part = resultPart(item.label);
      const own = pathOf(item);
      if ((part !== 'receive' && part !== 'answer') || own.length !== atom.path.length || !prefixes(own, atom.path))
        continue;
      // An answer of which no model knows what it is may get a declared type.
      if (part === 'answer' && result === value && !rowRole(atom)) result = unknownValue(atom.owners);
      for (const name of atom.names) {
        const whole = crossingChannel(model.package, name);
        const job = frame.conditions.findLast((condition) => condition.job?.from === whole)?.job;
        const channel = job?.into ?? whole;
        result = union(result, readChannel(part === 'answer' ? answerChannel(channel) : channel, []));
      }
    }
  }
  return result;
}

/** A column of a row carries what is written to it anywhere in the program. */
function columnMarks(atom: ResultAtom, site: Site): readonly SymbolMark[] {
  const row = rowRole(atom);
  const inside = row?.inside.filter((step) => step !== '[]') ?? [];
  const [table] = atom.names;
  const [column] = inside;
  if (row?.role.kind !== 'stored-row' || inside.length !== 1 || table === undefined || column === undefined) return [];
  const channel = columnChannel(atom.models[0]?.package ?? '', table, column);
  const symbol = symbolAtom({ kind: 'channel', channel }, [], [], null);
  return [
    {
      kind: 'symbol',
      symbol,
      cleared: atom.cleared,
      implicit: false,
      trace: extendTrace(null, site, 'loaded', `${table}.${column}`),
    },
  ];
}

/** The result's role when the path stands at a row or body, or inside one. */
export function rowRole(atom: ResultAtom): { readonly role: Role; readonly inside: readonly string[] } | null {
  for (const model of atom.models) {
    for (const item of model.returns) {
      const role = returnRole(model.family, item.label);
      if (role?.kind !== 'stored-row' && role?.kind !== 'collected') continue;
      const own = pathOf(item);
      if (prefixes(own, atom.path)) return { role, inside: atom.path.slice(own.length) };
    }
  }
  return null;
}

/** The value at the path is an HTTP response. */
export function isResponse(atom: ResultAtom): boolean {
  return atom.models.some((model) =>
    model.returns.some((item) => {
      const role = returnRole(model.family, item.label);
      return (
        role?.kind === 'ai-output' &&
        role.response &&
        item.path.length === atom.path.length &&
        prefixes(pathOf(item), atom.path)
      );
    }),
  );
}

/** Marks of a result at its path; with `below` also of everything inside. */
export function marksAt(atom: ResultAtom, below: boolean): readonly Mark[] {
  let marks: readonly Mark[] = [];
  for (const model of atom.models) {
    for (const item of model.returns) {
      const own = pathOf(item);
      const inside = below && prefixes(atom.path, own);
      if (!(prefixes(own, atom.path) || inside)) continue;
      const mark = markOfRole(returnRole(model.family, item.label), atom, model);
      // An object that is printed or sent does not show what its methods would give.
      if (inside && mark?.kind === 'personal-data' && own.slice(atom.path.length).includes('()')) continue;
      if (mark) marks = unionMarks(marks, [mark]) as readonly Mark[];
    }
  }
  return marks;
}

/** What stands inside of a result, by the way that leads to it. */
export function marksInside(
  atom: ResultAtom,
): readonly { readonly path: readonly string[]; readonly marks: readonly Mark[] }[] {
  return atom.models.flatMap((model) =>
    model.returns.flatMap((item) => {
      const own = pathOf(item);
      const path = own.slice(atom.path.length);
      if (path.length === 0 || path.includes('()') || !prefixes(atom.path, own)) return [];
      const mark = markOfRole(returnRole(model.family, item.label), atom, model);
      return mark ? [{ path, marks: [mark] }] : [];
    }),
  );
}

function markOfRole(role: Role | null, atom: ResultAtom, model: CallModel): Mark | null {
  const base = { cleared: atom.cleared, implicit: false, certain: true, trace: atom.trace, source: model.package };
  switch (role?.kind) {
    case 'ai-output':
      return {
        ...base,
        kind: 'ai-output',
        detail: model.family === 'ai-media' ? modalityOf(role.modality, atom.names) : role.modality,
      };
    case 'person':
      return { ...base, kind: 'personal-data', detail: role.category };
    case 'score':
      return { ...base, kind: 'score', detail: 'model' };
    case 'review':
      return role.part === 'decision' ? { ...base, kind: 'approval', detail: 'human' } : null;
    case 'consent':
      return { ...base, kind: 'consent', detail: model.package };
    default:
      return null;
  }
}

/** Of services that run any model the model's name says what comes out: `black-forest-labs/flux-schnell`. */
function modalityOf(modality: string, names: readonly string[]): string {
  const model = modality === 'text' ? names.find((name) => name.startsWith('model ') && name.includes('/')) : undefined;
  if (model === undefined) return modality;
  if (/flux|sdxl|stable-diffusion|imagen|image|ideogram|recraft|kandinsky|playground-v|dall-?e/i.test(model))
    return 'image';
  if (/video|sora|kling|(?<![a-z])veo|runway|wan-\d|animate/i.test(model)) return 'video';
  return /tts|speech|voice|bark|music|audio/i.test(model) ? 'audio' : modality;
}

const paths = new WeakMap<ReturnModel, readonly string[]>();

/** A return path as property names, `[]` for elements and `()` for a call; iterated results start with `[]`. */
function pathOf(item: ReturnModel): readonly string[] {
  let path = paths.get(item);
  if (!path) {
    const steps = item.path.map(stepName);
    path = item.via === 'iterate' ? ['[]', ...steps] : steps;
    paths.set(item, path);
  }
  return path;
}

export function stepName(step: PathStep): string {
  switch (step.kind) {
    case 'name':
      return step.name ?? '';
    case 'call':
      return '()';
    default:
      return '[]';
  }
}

function prefixes(prefix: readonly string[], path: readonly string[]): boolean {
  return (
    prefix.length <= path.length &&
    prefix.every((step, index) => step === path[index] || (step === '[]' && path[index] === '*'))
  );
}

function compatible(a: readonly string[], b: readonly string[]): boolean {
  return a.length < b.length ? prefixes(a, b) : prefixes(b, a);
}
