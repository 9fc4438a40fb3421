import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { addToPlan, applyEdits, emptyPlan } from '../../src/base/edit-plan.js';
import type { Finding } from '../../src/base/finding.js';
import type { FileEdits } from '../../src/base/text-range.js';
import { openSession } from '../../src/session/open-session.js';
import type { Session } from '../../src/session/session.js';
import { typeErrors } from './type-errors.js';

const folder = path.join(import.meta.dirname, '../../examples');
const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);

/** Fixes that ask a model for more: where a score decides, there is nobody to ask. */
const mayDecline: ReadonlySet<string> = new Set(['store-reasons', 'drop-feature']);

describe('quick fixes of the examples', () => {
  for (const name of names) {
    it(`remove each finding of ${name}, and bring no other`, async () => {
      const session = openSession({ root: path.join(folder, name), date: '2026-11-24', cacheFolder: null, threads: 0 });
      const { findings } = await session.audit();
      assert.ok(findings.length > 0);
      for (const finding of findings) {
        for (const [index, { id }] of finding.fixes.entries()) {
          const edits = await session.fix(finding.fingerprint, id);
          assert.ok(edits !== null || index > 0 || mayDecline.has(id), `${shown(finding)}: ${id} declines`);
          if (edits === null) continue;
          apply(session, edits);
          const after = (await session.audit()).findings;
          assert.deepEqual(added(findings, after), [], `${shown(finding)}: ${id}`);
          assert.ok(countOf(after, finding.ruleId) < countOf(findings, finding.ruleId), `${shown(finding)}: ${id}`);
          takeBack(session, edits);
        }
      }
      session.close();
    });

    it(`leave nothing in ${name} that they could change, and the types as they were`, async () => {
      const session = openSession({ root: path.join(folder, name), date: '2026-11-24', cacheFolder: null, threads: 0 });
      const before = new Map<string, string>();
      let { findings } = await session.audit();
      for (let round = 0; findings.length > 0 && round < 6; round++) {
        const plan = emptyPlan();
        for (const {
          fingerprint,
          fixes: [first],
        } of findings) {
          const edits = first ? await session.fix(fingerprint, first.id) : null;
          if (edits) addToPlan(plan, edits);
        }
        for (const file of plan.files.keys()) if (!before.has(file)) before.set(file, session.text(file) ?? '');
        apply(session, plan.files);
        ({ findings } = await session.audit());
      }
      for (const finding of findings)
        for (const { id } of finding.fixes)
          assert.equal(await session.fix(finding.fingerprint, id), null, `${shown(finding)}: ${id}`);
      const after = new Map([...before.keys()].map((file) => [file, session.text(file) ?? '']));
      const known = new Set(typeErrors(before));
      assert.deepEqual(
        [...new Set(typeErrors(after))].filter((complaint) => !known.has(complaint)),
        [],
      );
      session.close();
    });
  }
});

function apply(session: Session, edits: FileEdits): void {
  for (const [file, changes] of edits) session.setOverlay(file, applyEdits(session.text(file) ?? '', changes));
}

function takeBack(session: Session, edits: FileEdits): void {
  for (const file of edits.keys()) session.setOverlay(file, null);
}

/** Rules that have more to say than before. */
function added(before: readonly Finding[], after: readonly Finding[]): string[] {
  return [...new Set(after.map(({ ruleId }) => ruleId))].filter((rule) => countOf(after, rule) > countOf(before, rule));
}

function countOf(findings: readonly Finding[], rule: string): number {
  return findings.filter(({ ruleId }) => ruleId === rule).length;
}

function shown({ file, range, ruleId }: Finding): string {
  return `${file}:${range.start.line}:${range.start.column} ${ruleId}`;
}
