import { deepEqual, equal } from 'node:assert/strict';
import { section, statements } from './lowered.js';

describe('Statements are lowered so that', () => {
  it('each declarator is a declaration, with its type', () => {
    deepEqual(statements('const a: string = x, { b, c: d = 1, ...e } = y; let f;'), [
      '(Declare (VariablePattern a#0) (Global "x") (TypePrimitive "string"))',
      '(Declare (ObjectPattern (PropertyPattern "b" - (VariablePattern b#1)) (PropertyPattern "c" - ' +
        '(DefaultPattern (VariablePattern d#2) (Number "1"))) (RestPattern (VariablePattern e#3))) (Global "y") -)',
      '(Declare (VariablePattern f#4) - -)',
    ]);
  });

  it('branches nest', () => {
    deepEqual(statements('if (a) b(); else if (c) { d() } else {}'), [
      '(If (Global "a") (Expression (Call (Global "b") 0)) ' +
        '(If (Global "c") (Block (Expression (Call (Global "d") 0))) (Block)))',
    ]);
  });

  it('an empty branch is an empty block', () => {
    deepEqual(statements('if (a);'), ['(If (Global "a") (Block) -)']);
  });

  it('loops have head, condition, step and body', () => {
    deepEqual(statements('while (a) b; do { c } while (d); for (;;) break; for await (const e of f) {}'), [
      '(Loop - (Global "a") - (Expression (Global "b")) 1)',
      '(Loop - (Global "d") - (Block (Expression (Global "c"))) 0)',
      '(Loop - - - (Break "") 1)',
      '(ForOf (VariablePattern e#0) (Global "f") (Block) 1)',
    ]);
  });

  it('switch has its cases in order', () => {
    deepEqual(statements(`switch (a) { case 'x': const b = 1; break; default: b }`), [
      '(Switch (Global "a") (Case (Text "x") (Declare (VariablePattern b#0) (Number "1") -) (Break "")) ' +
        '(Case - (Expression (Variable b#0))))',
    ]);
  });

  it('labels, jumps and throw keep what they name', () => {
    deepEqual(statements('a: for (const b of c) { continue a; } throw new Error()'), [
      '(Labelled "a" (ForOf (VariablePattern b#0) (Global "c") (Block (Continue "a")) 0))',
      '(Throw (New (Global "Error")))',
    ]);
  });

  it('functions inside a block come first', () => {
    deepEqual(statements('{ a(); function a() {} }'), [
      '(Block (Declare (VariablePattern a#0) (Closure function 1) -) (Expression (Call (Variable a#0) 0)))',
    ]);
  });

  it('an enum is an object of its constants and a type', () => {
    const code = `enum S { Draft, Sent = 5, Next, Both = Draft | Sent, Name = 'n', Other = S.Name + 'x', 'a-b' = f() }`;
    const object =
      '(Object (Property "Draft" (Number "0")) (Property "Sent" (Number "5")) (Property "Next" (Number "6")) ' +
      '(Property "Both" (Number "5")) (Property "Name" (Text "n")) (Property "Other" (Text "nx")) ' +
      '(Property "a-b" (Call (Global "f") 0)))';
    deepEqual(statements(code), [`(Declare (VariablePattern S#0) ${object} -)`]);
    deepEqual(section(code, 'types'), [`(TypeDeclaration "S" 2 0 ${object})`]);
  });

  it('a namespace is the object of what it exports, and joins a function of its name', () => {
    deepEqual(
      statements('namespace A.B { export const x = 1; const y = 2; } function f() {} namespace f { export let z }'),
      [
        '(Declare (VariablePattern f#1) (Closure function 1) -)',
        '(Block (Block (Declare (VariablePattern x#3) (Number "1") -) (Declare (VariablePattern y#4) (Number "2") -) ' +
          '(Declare (VariablePattern B#2) (Object (Property "x" (Variable x#3))) -)) ' +
          '(Declare (VariablePattern A#0) (Object (Property "B" (Variable B#2))) -))',
        '(Block (Declare (VariablePattern z#5) - -) ' +
          '(Expression (Assign "=" (TargetPattern (Member (Variable f#1) "z" 0)) (Variable z#5))))',
      ],
    );
  });

  it('what is only declared makes no code, and its names are global', () => {
    deepEqual(
      statements(`declare const a: string; declare function b(): void; declare class C {} declare enum E { A }
        declare namespace N { const x: 1 } declare module 'm' { import y from 'y'; export const z: 1 }
        declare global { interface Window { q: string } } a; b();`),
      ['(Expression (Global "a"))', '(Expression (Call (Global "b") 0))'],
    );
  });

  it('a declaration file gives types and no code', () => {
    const code = `export interface A { a: string } export declare const b: A; declare namespace N { type T = string } const c: A;`;
    deepEqual(statements(code, 'a.d.ts'), []);
    deepEqual(section(code, 'types', 'a.d.ts'), [
      '(TypeDeclaration "A" 1 1 (TypeObject (TypeMember "a" (TypePrimitive "string") 0)))',
      '(TypeDeclaration "N.T" 0 0 (TypePrimitive "string"))',
    ]);
    deepEqual(section(code, 'exports', 'a.d.ts'), []);
  });

  it('directives are told apart from code', () => {
    deepEqual(section(`'use server'; "use strict"; a;`, 'directives'), ['use server', 'use strict']);
    equal(statements(`'use server'; a;`).length, 1);
  });
});
