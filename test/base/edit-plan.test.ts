import assert from 'node:assert/strict';
import type { TextEdit } from '../../src/base/text-range.js';
import { addToPlan, applyEdits, emptyPlan } from '../../src/base/edit-plan.js';

const edit = (start: number, end: number, text: string): TextEdit => ({ start, end, text });
const fix = (...edits: TextEdit[]) => new Map([['a.ts', edits]]);

describe('a plan of edits', () => {
  it('takes fixes that touch different text', () => {
    const plan = emptyPlan();
    assert.ok(addToPlan(plan, fix(edit(0, 2, 'x'))));
    assert.ok(addToPlan(plan, fix(edit(2, 4, 'y'))));
    assert.equal(applyEdits('aabbcc', plan.files.get('a.ts') ?? []), 'xycc');
  });

  it('takes a fix as a whole or not at all', () => {
    const plan = emptyPlan();
    addToPlan(plan, fix(edit(0, 2, 'x')));
    assert.equal(
      addToPlan(
        plan,
        new Map([
          ['b.ts', [edit(0, 0, 'new')]],
          ['a.ts', [edit(1, 3, 'y')]],
        ]),
      ),
      false,
    );
    assert.deepEqual([...plan.files.keys()], ['a.ts']);
  });

  it('shares an edit that two fixes have word by word', () => {
    const plan = emptyPlan();
    assert.ok(addToPlan(plan, fix(edit(0, 0, 'import x;\n'), edit(5, 6, '1'))));
    assert.ok(addToPlan(plan, fix(edit(0, 0, 'import x;\n'), edit(8, 9, '2'))));
    assert.equal(applyEdits('....._.._', plan.files.get('a.ts') ?? []), 'import x;\n.....1..2');
  });

  it('lets two insertions at one place wait for each other', () => {
    const plan = emptyPlan();
    assert.ok(addToPlan(plan, fix(edit(3, 3, 'x'))));
    assert.equal(addToPlan(plan, fix(edit(3, 3, 'y'))), false);
  });

  it('counts in UTF-16 code units', () => {
    assert.equal(applyEdits('😀 BAD', [edit(3, 6, 'good')]), '😀 good');
  });
});
