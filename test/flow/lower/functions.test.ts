import { deepEqual, equal } from 'node:assert/strict';
import { functionView } from '../../../src/flow/facts-reader.js';
import { lower, section, statements } from './lowered.js';

function functions(code: string, file?: string): string[] {
  return section(code, 'functions', file).slice(1);
}

describe('Functions are lowered so that', () => {
  it('an anonymous one is named after what it is assigned to', () => {
    const code = `const a = () => {}; let b; b = function () {}; x.c = async () => {}; const o = { d: () => {}, 'e-f': () => {} };
      const { g = () => {} } = x; function h(i = () => {}) {} const j = (() => {}) as Handler; call(() => {});`;
    const facts = lower(code);
    const names = [...facts.functions.keys()].slice(1).map((index) => functionView(facts, index).name);
    deepEqual(names, ['a', 'b', 'c', 'd', 'e-f', 'g', 'h', 'i', 'j', '']);
  });

  it('the place of the name is known', () => {
    const code = 'const abc = () => 1; function def() {}';
    const facts = lower(code);
    const names = [1, 2].map((index) => {
      const { nameStart, nameEnd } = functionView(facts, index);
      return code.slice(nameStart, nameEnd);
    });
    deepEqual(names, ['abc', 'def']);
  });

  it('they are numbered in the order of the text, with their parents', () => {
    deepEqual(functions('const a = () => { function b() {} }; function c() { return () => 1 }'), [
      '(Function 1 "a" arrow in 0 - (Block (Declare (VariablePattern b#2) (Closure function 2) -)) -)',
      '(Function 2 "b" in 1 b#2 (Block) -)',
      '(Function 3 "c" in 0 c#1 (Block (Return (Closure function 4))) -)',
      '(Function 4 "" arrow+expressionBody in 3 - (Number "1") -)',
    ]);
  });

  it('async, generator and exported are flags', () => {
    deepEqual(functions('export async function* a() { yield 1; yield* b }; const c = () => 1; export { c as d };'), [
      '(Function 1 "a" async+generator+exported in 0 a#0 (Block (Expression (Yield (Number "1") 0)) ' +
        '(Expression (Yield (Global "b") 1))) -)',
      '(Function 2 "c" arrow+expressionBody+exported in 0 - (Number "1") -)',
    ]);
  });

  it('parameters have types, defaults and rest, and `this` is none', () => {
    deepEqual(functions('function f(this: A, b: string, c?: Lead, ...d: string[]): Promise<void> {}'), [
      '(Function 1 "f" in 0 f#0 (Block) (TypeReference "Promise" (TypePrimitive "void")) ' +
        '(Parameter (VariablePattern b#1) (TypePrimitive "string") 0 0) ' +
        '(Parameter (VariablePattern c#2) (TypeReference "Lead") 1 0) ' +
        '(Parameter (RestPattern (VariablePattern d#3)) (TypeArray (TypePrimitive "string")) 0 0))',
    ]);
  });

  it('overloads make no function of their own', () => {
    equal(functions('function f(a: string): void; function f(a: number): void; function f(a) {}').length, 1);
  });
});

describe('Classes are lowered so that', () => {
  it('fields, methods, accessors, constructor and static blocks are members', () => {
    const code = `class A extends B { #p: string = x; static q = 1; r?: Lead; [k] = 2; ['s'] = 3; constructor() { super() }
      get t() { return this.#p } set t(v) {} static async u() {} static { this.q } }`;
    deepEqual(section(code, 'classes'), [
      '(Class 0 "A" (Global "B") A#0 (Field "#p" (Global "x") (TypePrimitive "string") 0) (Field "q" (Number "1") - 1) ' +
        '(Field "r" - (TypeReference "Lead") 2) (Field "s" (Number "3") - 0) (Method "constructor" function 1 3 0) ' +
        '(Method "t" function 2 1 0) (Method "t" function 3 2 0) (Method "u" function 4 0 1) (StaticBlock function 5))',
    ]);
    deepEqual(
      functions(code).map((line) => line.replace(/\(Function (\d) "(\w*)" (\S*) .*/, '$1 $2 $3')),
      ['1 constructor constructor', '2 t getter', '3 t setter', '4 u async+static+method', '5  static'],
    );
  });

  it('private names keep their mark wherever they are used', () => {
    equal(
      functions('class A { #b = 1; c() { return #b in this && this.#b } }')[0],
      '(Function 1 "c" method in 0 - (Block (Return (Logical "&&" (Binary "in" (Text "#b") (This)) ' +
        '(Member (This) "#b" 0)))) - of class 0)',
    );
  });

  it('implemented types and decorators are kept apart', () => {
    const code = `@Injectable() @Tag class A implements B, C<D> { @Inject('k') e: E; @Get() f(@Body() g, private readonly h: H) {} }`;
    deepEqual(section(code, 'classes'), [
      '(Class 0 "A" - A#0 (TypeReference "B") (TypeReference "C" (TypeReference "D")) (Call (Global "Injectable") 0) ' +
        '(Global "Tag") (Field "e" - (TypeReference "E") 0 (Call (Global "Inject") 0 (Text "k"))) (Method "f" function 1 0 0))',
    ]);
    deepEqual(functions(code), [
      '(Function 1 "f" method in 0 - (Block) - of class 0 (Call (Global "Get") 0) ' +
        '(Parameter (VariablePattern g#1) - 0 0 (Call (Global "Body") 0)) ' +
        '(Parameter (VariablePattern h#2) (TypeReference "H") 0 1))',
    ]);
  });

  it('an arrow function in a field belongs to the class', () => {
    deepEqual(functions('class A { b = () => this.c; static d = () => 1; e = function () {} }'), [
      '(Function 1 "b" arrow+expressionBody in 0 - (Member (This) "c" 0) - of class 0)',
      '(Function 2 "d" arrow+expressionBody+static in 0 - (Number "1") - of class 0)',
      '(Function 3 "e" in 0 - (Block) -)',
    ]);
  });

  it('abstract methods have no body, and overloads are left out', () => {
    const code = 'abstract class A { abstract b(): string; c(x: 1): void; c(x: 2): void; c(x) {} }';
    deepEqual(functions(code), [
      '(Function 1 "b" method in 0 - - (TypePrimitive "string") of class 0)',
      '(Function 2 "c" method in 0 - (Block) - of class 0 (Parameter (VariablePattern x#1) - 0 0))',
    ]);
  });

  it('an anonymous class is named after what it is assigned to', () => {
    deepEqual(section('const A = class {}', 'classes'), ['(Class 0 "A" - -)']);
    deepEqual(statements('const A = class {}'), ['(Declare (VariablePattern A#0) (ClassValue class 0) -)']);
  });
});
