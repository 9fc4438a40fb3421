import { deepEqual } from 'node:assert/strict';
import { lower, section, statements } from './lowered.js';

describe('Modules are lowered so that', () => {
  it('every form of import has its specifier, name and variable', () => {
    const code = `import a, { b, c as d, type E, default as f } from './m'; import * as g from 'n'; import 'o';
      import type { H } from './h'; import i = require('p'); import j, * as k from 'q';`;
    deepEqual(section(code, 'imports'), [
      '(Import "./m" "default" a#0 0)',
      '(Import "./m" "b" b#1 0)',
      '(Import "./m" "c" d#2 0)',
      '(Import "./m" "E" E#3 1)',
      '(Import "./m" "default" f#4 0)',
      '(Import "n" "*" g#5 0)',
      '(Import "o" "" - 0)',
      '(Import "./h" "H" H#6 1)',
      '(Import "p" "*" i#7 0)',
      '(Import "q" "default" j#8 0)',
      '(Import "q" "*" k#9 0)',
    ]);
    deepEqual(statements(code), []);
  });

  it('every form of export has its names', () => {
    const code = `export const a = 1, { b, c: [d] } = x; export function e() {} export class F {} export enum G { H }
      const i = 1; export { i, i as j }; export { k as l, type M } from './m'; export * from './n'; export * as o from 'o';
      export type { P } from './p';`;
    deepEqual(section(code, 'exports'), [
      '(Export "a" "" "a" a#0 - 0)',
      '(Export "b" "" "b" b#1 - 0)',
      '(Export "d" "" "d" d#2 - 0)',
      '(Export "e" "" "e" e#3 - 0)',
      '(Export "F" "" "F" F#4 - 0)',
      '(Export "G" "" "G" G#5 - 0)',
      '(Export "i" "" "i" i#6 - 0)',
      '(Export "j" "" "i" i#6 - 0)',
      '(Export "l" "./m" "k" - - 0)',
      '(Export "M" "./m" "M" - - 1)',
      '(Export "*" "./n" "" - - 0)',
      '(Export "o" "o" "*" - - 0)',
      '(Export "P" "./p" "P" - - 1)',
    ]);
  });

  it('a default export is a variable when it has a name, else an expression that also runs', () => {
    deepEqual(section('export default function f() {}', 'exports'), ['(Export "default" "" "f" f#0 - 0)']);
    deepEqual(section('export default class {}', 'exports'), ['(Export "default" "" "" - (ClassValue class 0) 0)']);
    deepEqual(section('export default function () {}', 'exports'), [
      '(Export "default" "" "" - (Closure function 1) 0)',
    ]);
    deepEqual(section('export default a()', 'exports'), ['(Export "default" "" "" - (Call (Global "a") 0) 0)']);
    deepEqual(section('const a = 1; export default a', 'exports'), ['(Export "default" "" "a" a#0 (Variable a#0) 0)']);
    deepEqual(section('export = { a: 1 }', 'exports', 'a.ts'), [
      '(Export "default" "" "" - (Object (Property "a" (Number "1"))) 0)',
    ]);
    deepEqual(statements('export default a()'), ['(Expression (Call (Global "a") 0))']);
  });

  it('an exported function is flagged, also when only a later line exports it', () => {
    const code = 'const a = () => 1; export default a; export default () => 2;';
    deepEqual(section(code, 'functions').slice(1), [
      '(Function 1 "a" arrow+expressionBody+exported in 0 - (Number "1") -)',
      '(Function 2 "" arrow+expressionBody+exported in 0 - (Number "2") -)',
    ]);
  });

  it('CommonJS stays what it is: assignments and calls', () => {
    deepEqual(statements(`const a = require('a'); exports.b = a; module.exports = { a };`), [
      '(Declare (VariablePattern a#0) (Call (Global "require") 0 (Text "a")) -)',
      '(Expression (Assign "=" (TargetPattern (Member (Global "exports") "b" 0)) (Variable a#0)))',
      '(Expression (Assign "=" (TargetPattern (Member (Global "module") "exports" 0)) ' +
        '(Object (Property "a" (Variable a#0)))))',
    ]);
  });

  it('all constant specifiers are listed once, in order', () => {
    const code = `import a from './a'; export * from './b'; const c = require('c'); const d = () => import(\`./d\`);
      import './a'; import(e); require(f + 'g'); function h(require) { require('h') } import i = require('i');`;
    deepEqual(lower(code).specifiers, ['./a', './b', 'c', './d', 'i']);
  });

  it('another name for a member of a namespace is a declaration', () => {
    deepEqual(statements('import a = b.c.d;', 'a.ts'), [
      '(Declare (VariablePattern a#0) (Member (Member (Global "b") "c" 0) "d" 0) -)',
    ]);
  });
});
