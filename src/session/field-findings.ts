import { allNodes, kindOf, nameOfExpression, rangeOf } from '../flow/facts-reader.js';
import { Kind } from '../flow/facts.js';
import type { Field } from '../flow/fields/field.js';
import {} from '../flow/fields/tree.js';
import type { Flow } from '../flow/flow.js';
import type { Program } from '../flow/link/program.js';
import { isInternalId } from '../knowledge/personal-data/match.js';
import type { PurposeInForce } from '../knowledge/purposes/purpose-in-force.js';
import { fieldRules } from '../rules/all-rules.js';
import type { FieldInUse, FieldRule } from '../rules/rule.js';
import { type Draft, draftOf, isSilentIn, type Judging } from './drafts.js';

/** What the rules over fields say of the fields of the program. Keys of records are no data that somebody gives. */
export function fieldFindings(
  judging: Judging,
  fields: readonly Field[],
  flows: readonly Flow[],
  ageChecked: boolean,
): Draft[] {
  const holders = new Set<string>();
  const named = fields.filter((field) => !isInternalId(field.category));
  const judged = runningFirst(named, flows).flatMap((field) => {
    const use: FieldInUse = { field, purpose: purposeOf(judging, field), ageChecked };
    return fieldRules.flatMap((rule) => {
      const draft = fieldDraft(judging, rule, use);
      const holder = `${rule.id}|${field.site.file}|${field.holder}`;
      if (!draft || (rule.oncePerHolder === true && holders.has(holder))) return [];
      holders.add(holder);
      return [{ field, draft }];
    });
  });
  return oneCause(judging.program, judged);
}

/** The purpose where a field stands; for a schema without a declared one, that of the code of its file which uses it. */
function purposeOf({ program, purposeAt }: Judging, field: Field): PurposeInForce | null {
  const own = purposeAt(field.site, namesOf(field));
  const facts = program.facts(field.site.file);
  if (own?.from === 'declared' || field.role !== 'schema' || field.holder === '' || !facts) return own;
  for (const node of allNodes(facts)) {
    if (kindOf(facts, node) !== Kind.Variable || nameOfExpression(facts, node) !== field.holder) continue;
    const there = purposeAt({ file: field.site.file, node });
    if (there?.from === 'declared') return there;
  }
  return own;
}

/** What a field says of its purpose besides the names around it. */
function namesOf(field: Field): string[] {
  return field.holder === '' ? [] : [field.holder];
}

/**
 * Code that runs speaks before what is only declared: a column is reported where nothing collects, selects or stores
 * such data, a bare type where the program does nothing with fields or records of persons (contract section 4).
 */
function runningFirst(fields: readonly Field[], flows: readonly Flow[]): readonly Field[] {
  const own = fields.filter(({ site }) => !isSilentIn(site.file, 'pii-'));
  const isRunning = ({ role }: Field): boolean => role !== 'table' && role !== 'type';
  const running = new Set(own.filter(isRunning).map(({ category }) => category));
  const namesFields = running.size > 0 || flows.some(isPersonal);
  const columns = new Set(own.filter(({ role }) => role === 'table').map(({ category }) => category));
  return own.filter(
    (field) =>
      isRunning(field) ||
      (field.role === 'table' ? !running.has(field.category) : !namesFields && !columns.has(field.category)),
  );
}

/** Data about a person goes somewhere. */
function isPersonal({ source, sink }: Flow): boolean {
  return (source.kind === 'personal-data' || source.kind === 'person-object') && sink.role.kind !== 'log';
}

interface JudgedField {
  readonly field: Field;
  readonly draft: Draft;
}

/** A field of a schema is the cause; the form that is checked by it, and the row that is made from it, only follow. */
function oneCause(program: Program, judged: readonly JudgedField[]): Draft[] {
  const checked = new Set(
    judged.filter(({ field }) => field.role === 'schema').map(({ field }) => `${field.site.file}|${field.category}`),
  );
  const follows = ({ role, category, site }: Field): boolean =>
    (role === 'form' || role === 'payload') &&
    [site.file, ...importsOf(program, site.file)].some((file) => checked.has(`${file}|${category}`));
  return judged.filter(({ field }) => !follows(field)).map(({ draft }) => draft);
}

function importsOf(program: Program, file: string): string[] {
  return (program.facts(file)?.specifiers ?? []).flatMap((specifier) => {
    const resolution = program.resolve(file, specifier);
    return resolution.kind === 'file' ? [resolution.file] : [];
  });
}

function fieldDraft(judging: Judging, rule: FieldRule, use: FieldInUse): Draft | null {
  const { field, purpose } = use;
  const facts = judging.program.facts(field.site.file);
  const report = facts ? rule.report(use) : null;
  // Two guesses together are no knowledge.
  if (!facts || !report || (report.certain === false && !field.certain)) return null;
  return draftOf(judging, {
    rule,
    report,
    place: field.site,
    range: rangeOf(facts, field.start, field.end),
    identity: [field.holder, field.role, field.name, 'field'],
    certain: field.certain && report.certain !== false,
    purpose,
  });
}
