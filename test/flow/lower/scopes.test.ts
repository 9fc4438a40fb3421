import { deepEqual, equal } from 'node:assert/strict';
import { section, statements } from './lowered.js';

describe('Names are resolved so that', () => {
  it('a block hides what is outside and gives it back', () => {
    deepEqual(statements('const a = 1; { const a = 2; a; } a;'), [
      '(Declare (VariablePattern a#0) (Number "1") -)',
      '(Block (Declare (VariablePattern a#1) (Number "2") -) (Expression (Variable a#1)))',
      '(Expression (Variable a#0))',
    ]);
  });

  it('a use before the declaration means that declaration', () => {
    deepEqual(statements('f(); a; function f() {} const a = 1;'), [
      '(Declare (VariablePattern f#0) (Closure function 1) -)',
      '(Expression (Call (Variable f#0) 0))',
      '(Expression (Variable a#1))',
      '(Declare (VariablePattern a#1) (Number "1") -)',
    ]);
  });

  it('var belongs to the whole function, wherever it stands', () => {
    const code = `function f() { a; if (x) { for (var a of y) { var b = 1; } } else try { var c } catch { var d }
      switch (x) { case 1: var e } while (x) var g = 1; return [a, b, c, d, e, g] }`;
    const body = section(code, 'functions')[1]!;
    equal(body.includes('Global "a"'), false);
    equal(/\(Return \(Array( \(Variable \w#\d\)){6}\)\)/.test(body), true);
  });

  it('parameters hide outer names, and defaults see earlier parameters', () => {
    const [, f] = section('const a = 1; function f(a, { b = a } = {}, ...c) { return a }', 'functions');
    equal(
      f,
      '(Function 1 "f" in 0 f#1 (Block (Return (Variable a#2))) - (Parameter (VariablePattern a#2) - 0 0) (Parameter ' +
        '(DefaultPattern (ObjectPattern (PropertyPattern "b" - (DefaultPattern (VariablePattern b#3) (Variable a#2)))) (Object)) ' +
        '- 0 0) (Parameter (RestPattern (VariablePattern c#4)) - 0 0))',
    );
  });

  it('a caught value is known in its block only', () => {
    deepEqual(statements('try { a() } catch (e) { e } finally { e }'), [
      '(Try (Block (Expression (Call (Global "a") 0))) (VariablePattern e#0) (Block (Expression (Variable e#0))) ' +
        '(Block (Expression (Global "e"))))',
    ]);
  });

  it('a named function expression knows itself, and nobody else knows it', () => {
    const code = 'const f = function g() { g(); }; g();';
    equal(section(code, 'functions')[1], '(Function 1 "g" in 0 g#1 (Block (Expression (Call (Variable g#1) 0))) -)');
    equal(statements(code)[1], '(Expression (Call (Global "g") 0))');
  });

  it('a class is known under its name, inside and around', () => {
    const code = 'const B = class A { static a = new A(); }; new A(); class C { c = new C() }';
    deepEqual(section(code, 'classes'), [
      '(Class 0 "A" - A#2 (Field "a" (New (Variable A#2)) - 1))',
      '(Class 1 "C" - C#1 (Field "c" (New (Variable C#1)) - 0))',
    ]);
    equal(statements(code)[1], '(Expression (New (Global "A")))');
  });

  it('loops bind their variables for their own body', () => {
    deepEqual(statements('for (const [k, v] of m) k; for (let i = 0, n = 1; i < n; i++) {} k; for (k in m) {}'), [
      '(ForOf (ArrayPattern (VariablePattern k#0) (VariablePattern v#1)) (Global "m") (Expression (Variable k#0)) 0)',
      '(Loop (Block (Declare (VariablePattern i#2) (Number "0") -) (Declare (VariablePattern n#3) (Number "1") -)) ' +
        '(Binary "<" (Variable i#2) (Variable n#3)) (Assign "++" (VariablePattern i#2) -) (Block) 1)',
      '(Expression (Global "k"))',
      '(ForIn (TargetPattern (Global "k")) (Global "m") (Block))',
    ]);
  });

  it('each variable says how it is declared and whether it is ever assigned again', () => {
    const code = `import i from 'i'; const c = 1; let l; let m = 1; m = 2; function f(p, q) { q += 1; } class K {}
      var v = 1; var v = 2; let n = 1; for (n of []) {} let o = 1; ({ o } = x); function g() {} g = 1; enum E { A }`;
    deepEqual(
      section(code, 'variables').map((line) => line.replace(/ at \d+/, '')),
      [
        'v#0 in 0',
        'i#1 in 0 constant+imported+assignedOnce',
        'c#2 in 0 constant+assignedOnce',
        'l#3 in 0 assignedOnce',
        'm#4 in 0',
        'f#5 in 0 functionName+assignedOnce',
        'K#6 in 0 className+assignedOnce',
        'n#7 in 0',
        'o#8 in 0',
        'g#9 in 0 functionName',
        'E#10 in 0 constant+assignedOnce',
        'p#11 in 1 parameter+assignedOnce',
        'q#12 in 1 parameter',
      ],
    );
  });

  it('the place of a variable is that of its name', () => {
    deepEqual(section('const { a: b } = c;', 'variables'), ['b#0 in 0 at 11 constant+assignedOnce']);
  });
});
