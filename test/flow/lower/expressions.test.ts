import { deepEqual, equal } from 'node:assert/strict';
import { statements } from './lowered.js';

/** The one expression of `(…)`. */
function expression(code: string): string {
  const [only] = statements(`(${code})`);
  return only!.replace(/^\(Expression (.*)\)$/, '$1');
}

describe('Expressions are lowered so that', () => {
  it('literals keep their text', () => {
    equal(expression(`'a'`), '(Text "a")');
    equal(expression('`a`'), '(Text "a")');
    equal(expression('1_000'), '(Number "1000")');
    equal(expression('10n'), '(Number "10n")');
    equal(expression('/a+/gi'), '(Regex "/a+/gi")');
    equal(expression('true'), '(Boolean 1)');
    equal(expression('null'), '(Null)');
    equal(expression('undefined'), '(Undefined)');
    equal(expression('this'), '(This)');
  });

  it('a name that nothing declares is global, arguments too', () => {
    equal(expression('window'), '(Global "window")');
    equal(expression('arguments'), '(Global "arguments")');
  });

  it('names with underscores stay as written', () => {
    equal(expression('__dirname.__proto__'), '(Member (Global "__dirname") "__proto__" 0)');
  });

  it('a template keeps text and values in order, without empty pieces', () => {
    equal(expression('`${a} and ${b}!`'), '(Template (Global "a") (Text " and ") (Global "b") (Text "!"))');
  });

  it('a tagged template starts and ends with a text', () => {
    equal(expression('sql`${a}`'), '(TaggedTemplate (Global "sql") (Text "") (Global "a") (Text ""))');
    equal(expression('css`x`'), '(TaggedTemplate (Global "css") (Text "x"))');
  });

  it('constant keys are members, others an index', () => {
    equal(expression(`a['b']`), '(Member (Global "a") "b" 0)');
    equal(expression('a[`b`]'), '(Member (Global "a") "b" 0)');
    equal(expression('a[0]'), '(Index (Global "a") (Number "0") 0)');
    equal(expression('a[k]'), '(Index (Global "a") (Global "k") 0)');
  });

  it('optional chaining is marked at its own link only', () => {
    equal(expression('a?.b.c'), '(Member (Member (Global "a") "b" 1) "c" 0)');
    equal(expression('a?.()'), '(Call (Global "a") 1)');
    equal(expression('a?.[k]'), '(Index (Global "a") (Global "k") 1)');
  });

  it('calls and constructions have their arguments', () => {
    equal(expression('f(a, ...b)'), '(Call (Global "f") 0 (Global "a") (Spread (Global "b")))');
    equal(expression('new A(1)'), '(New (Global "A") (Number "1"))');
    equal(expression('new A'), '(New (Global "A"))');
  });

  it('parentheses, type arguments and ! vanish, assertions are casts', () => {
    equal(expression('(a)!.b!'), '(Member (Global "a") "b" 0)');
    equal(expression('f<string>(a)'), '(Call (Global "f") 0 (Global "a"))');
    equal(expression('a as Lead'), '(Cast (Global "a") (TypeReference "Lead"))');
    equal(expression('a satisfies Lead'), '(Cast (Global "a") (TypeReference "Lead"))');
    equal(expression('a as const'), '(Cast (Global "a") -)');
    deepEqual(statements('<Lead>a', 'a.ts'), ['(Expression (Cast (Global "a") (TypeReference "Lead")))']);
  });

  it('operators keep their text', () => {
    equal(expression('a + b * c'), '(Binary "+" (Global "a") (Binary "*" (Global "b") (Global "c")))');
    equal(expression('a && b ?? c'), '(Logical "??" (Logical "&&" (Global "a") (Global "b")) (Global "c"))');
    equal(expression(`'a' in b`), '(Binary "in" (Text "a") (Global "b"))');
    equal(expression('a instanceof B'), '(Binary "instanceof" (Global "a") (Global "B"))');
    equal(expression('!a'), '(Unary "!" (Global "a"))');
    equal(expression('typeof a'), '(Unary "typeof" (Global "a"))');
    equal(expression('delete a.b'), '(Unary "delete" (Member (Global "a") "b" 0))');
    equal(expression('void 0'), '(Unary "void" (Number "0"))');
    equal(expression('a ? b : c'), '(Conditional (Global "a") (Global "b") (Global "c"))');
    equal(expression('a, b, c'), '(Sequence (Global "a") (Global "b") (Global "c"))');
    equal(expression('await a'), '(Await (Global "a"))');
  });

  it('object literals have properties, computed properties, spreads and accessors', () => {
    equal(
      expression(`{ a: 1, 'b-c': 2, 3: x, ['d']: 4, [k]: 5, ...r }`),
      '(Object (Property "a" (Number "1")) (Property "b-c" (Number "2")) (Property "3" (Global "x")) ' +
        '(Property "d" (Number "4")) (ComputedProperty (Global "k") (Number "5")) (Spread (Global "r")))',
    );
    equal(expression('{ a }'), '(Object (Property "a" (Global "a")))');
    equal(
      expression('{ get a() { return 1 }, set a(v) {}, m() {} }'),
      '(Object (Accessor "a" (Closure function 1) -) (Accessor "a" - (Closure function 2)) (Property "m" (Closure function 3)))',
    );
  });

  it('holes in arrays are undefined', () => {
    equal(expression('[a, , ...b]'), '(Array (Global "a") (Undefined) (Spread (Global "b")))');
  });

  it('import() and import.meta have kinds of their own', () => {
    equal(expression(`import('./a')`), '(ImportCall (Text "./a"))');
    equal(expression('import.meta.env'), '(Member (ImportMeta) "env" 0)');
  });

  it('assignments have patterns as targets', () => {
    deepEqual(statements('let a; a = 1; a += 2; a ??= 3; a++; --a;').slice(1), [
      '(Expression (Assign "=" (VariablePattern a#0) (Number "1")))',
      '(Expression (Assign "+=" (VariablePattern a#0) (Number "2")))',
      '(Expression (Assign "??=" (VariablePattern a#0) (Number "3")))',
      '(Expression (Assign "++" (VariablePattern a#0) -))',
      '(Expression (Assign "--" (VariablePattern a#0) -))',
    ]);
    equal(expression('a.b = 1'), '(Assign "=" (TargetPattern (Member (Global "a") "b" 0)) (Number "1"))');
    equal(expression('a = 1'), '(Assign "=" (TargetPattern (Global "a")) (Number "1"))');
  });

  it('destructuring assignments are patterns, with rename, default, rest and holes', () => {
    deepEqual(statements('let a, b, c; ({ a, x: b = 1, [k]: y.z, ...c } = d); [a, , ...b] = d;').slice(3), [
      '(Expression (Assign "=" (ObjectPattern (PropertyPattern "a" - (VariablePattern a#0)) ' +
        '(PropertyPattern "x" - (DefaultPattern (VariablePattern b#1) (Number "1"))) ' +
        '(PropertyPattern "" (Global "k") (TargetPattern (Member (Global "y") "z" 0))) ' +
        '(RestPattern (VariablePattern c#2))) (Global "d")))',
      '(Expression (Assign "=" (ArrayPattern (VariablePattern a#0) - (RestPattern (VariablePattern b#1))) (Global "d")))',
    ]);
  });
});
