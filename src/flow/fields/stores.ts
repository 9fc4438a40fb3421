import { isInternalId } from '../../knowledge/personal-data/match.js';
import { kindOf, nameOfExpression } from '../facts-reader.js';
import { type FileFacts, Kind } from '../facts.js';
import type { Flow } from '../flow.js';
import type { Solver } from '../solve/frame.js';
import type { Site } from '../solve/trace.js';
import type { Field } from './field.js';
import { tableOf } from './selection-fields.js';
import { calleeName, receiverOf, wordsWithin } from './tree.js';

/** A call that adds a record about a person to a store. */
export interface StoredRecord {
  /** Table, model, index or bucket; empty where it is not known by name. */
  readonly table: string;
  /** Package or vendor that keeps it. */
  readonly recipient: string;
  readonly site: Site;
  readonly categories: readonly string[];
  /** The call itself says until when. */
  readonly expires: boolean;
}

const adding =
  /^(create|createMany|createManyAndReturn|upsert|insert|insertMany|insertOne|save|add|put|set|hset|hSet|values|bulkCreate|findOrCreate|query|execute|index|upload)$/;

/** Stores that forget by themselves, or that belong to the visitor. */
const shortLived = /^(browser-storage|bullmq|sqs|kafka|rabbitmq|queue)/;

/** Words with which code says until when something is kept. */
const limits =
  /expir|(?<![a-z])ttl(?![a-z])|Ttl|retention|delete_?(?:after|at)|purge|keep_?until|remove_?after|max_?age|aufbewahr|loesch_?(?:am|frist|datum)/i;
const limitOptions = new Set(['EX', 'PX', 'EXAT', 'PXAT', 'ex', 'px', 'exat', 'pxat', 'setex', 'setEx', 'psetex']);

/** Whether a name, of a column or an option, limits how long something is kept. */
export function isLimit(name: string): boolean {
  return limits.test(name) || limitOptions.has(name);
}

/** Calls that add records with personal data to a store, in the order of the files. */
export function storedRecords(solver: Solver, fields: readonly Field[], flows: readonly Flow[]): StoredRecord[] {
  const categories = new Map<string, Set<string>>();
  const names = new Map<string, string[]>();
  const note = (file: string, call: number, category: string, name: string): void => {
    const key = `${file}#${call}`;
    categories.set(key, (categories.get(key) ?? new Set()).add(category));
    names.set(key, [...(names.get(key) ?? []), name]);
  };
  for (const { call, certain, site, category, name } of fields)
    if (call > 0 && certain && !isInternalId(category)) note(site.file, call, category, name);
  for (const { sink, source } of flows) {
    if (sink.role.kind === 'store' && source.kind === 'personal-data' && source.certain && !isInternalId(source.detail))
      note(sink.site.file, sink.site.node, source.detail, '');
  }
  const found = new Map<string, StoredRecord>();
  for (const summary of solver.summaries.values()) {
    for (const effect of summary?.effects ?? []) {
      if (effect.kind !== 'sink' || !effect.parts.some((part) => part.role.kind === 'store')) continue;
      const { site, recipient } = effect;
      const key = `${site.file}#${site.node}`;
      const facts = solver.program.facts(site.file);
      const held = categories.get(key);
      if (!facts || !held || shortLived.test(recipient) || !isAdding(facts, site.node)) continue;
      found.set(key, {
        table: tableOf(facts, site.node) ?? nameOfExpression(facts, receiverOf(facts, site.node)),
        recipient,
        site,
        categories: [...held].sort(),
        expires: wordsWithin(facts, site.node).some(isLimit) || (names.get(key) ?? []).some(isLimit),
      });
    }
  }
  return [...found.values()].sort((a, b) =>
    a.site.file === b.site.file ? a.site.node - b.site.node : a.site.file < b.site.file ? -1 : 1,
  );
}

function isAdding(facts: FileFacts, call: number): boolean {
  const kind = kindOf(facts, call);
  return kind === Kind.TaggedTemplate || (kind === Kind.Call && adding.test(calleeName(facts, call)));
}
