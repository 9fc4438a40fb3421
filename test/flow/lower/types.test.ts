import { deepEqual, equal } from 'node:assert/strict';
import { section } from './lowered.js';

/** What a type is lowered to. */
function type(code: string): string {
  return section(`type T = ${code}`, 'types', 'a.ts')[0]!.replace(/^\(TypeDeclaration "T" 0 0 (.*)\)$/, '$1');
}

describe('Types are lowered so that', () => {
  it('names keep their arguments and qualifiers', () => {
    equal(type('Lead'), '(TypeReference "Lead")');
    equal(
      type(`Promise<Pick<Lead, 'email'>>`),
      '(TypeReference "Promise" (TypeReference "Pick" (TypeReference "Lead") (TypeLiteral (Text "email"))))',
    );
    equal(type('Prisma.Lead'), '(TypeReference "Prisma.Lead")');
    equal(
      type('z.infer<typeof schema.lead>'),
      '(TypeReference "z.infer" (TypeQuery (Member (Global "schema") "lead" 0)))',
    );
    equal(
      type('Awaited<ReturnType<typeof f>>'),
      '(TypeReference "Awaited" (TypeReference "ReturnType" (TypeQuery (Global "f"))))',
    );
  });

  it('primitives, literals, unions and intersections are told apart', () => {
    equal(
      type('string | null | undefined'),
      '(TypeUnion (TypePrimitive "string") (TypePrimitive "null") (TypePrimitive "undefined"))',
    );
    equal(type('A & B'), '(TypeIntersection (TypeReference "A") (TypeReference "B"))');
    equal(
      type(`'a' | 1 | true`),
      '(TypeUnion (TypeLiteral (Text "a")) (TypeLiteral (Number "1")) (TypeLiteral (Boolean 1)))',
    );
    equal(type('`a${string}`'), '(TypePrimitive "string")');
    equal(type('-1'), '(TypeLiteral (Unary "-" (Number "1")))');
  });

  it('arrays, tuples and readonly are arrays', () => {
    equal(type('A[]'), '(TypeArray (TypeReference "A"))');
    equal(type('readonly A[]'), '(TypeArray (TypeReference "A"))');
    equal(
      type('[a: A, b?: B, ...C[]]'),
      '(TypeArray (TypeUnion (TypeReference "A") (TypeReference "B") (TypeArray (TypeReference "C"))))',
    );
  });

  it('objects have their members', () => {
    equal(
      type(`{ a: string; b?: A; 'c-d': B; m(): C; readonly e: D; [k: string]: E; get f(): F }`),
      '(TypeObject (TypeMember "a" (TypePrimitive "string") 0) (TypeMember "b" (TypeReference "A") 1) ' +
        '(TypeMember "c-d" (TypeReference "B") 0) (TypeMember "m" (TypeFunction (TypeReference "C")) 0) ' +
        '(TypeMember "e" (TypeReference "D") 0) (TypeMember "" (TypeReference "E") 0) (TypeMember "f" (TypeReference "F") 0))',
    );
  });

  it('functions, queries and indexed types have kinds, the rest keeps the types inside', () => {
    equal(type('(a: A) => B'), '(TypeFunction (TypeReference "B"))');
    equal(type('new () => B'), '(TypeFunction (TypeReference "B"))');
    equal(type(`A['b']`), '(TypeIndexed (TypeReference "A") "b")');
    equal(type('A[keyof A]'), '(TypeOther (TypeReference "A") (TypeOther (TypeReference "A")))');
    equal(
      type('A extends B ? C : D'),
      '(TypeOther (TypeReference "A") (TypeReference "B") (TypeReference "C") (TypeReference "D"))',
    );
    equal(type('{ [K in A]: B }'), '(TypeOther (TypeReference "B"))');
  });

  it('a guard gives a boolean', () => {
    equal(type('(a: any) => a is B'), '(TypeFunction (TypePrimitive "boolean"))');
    equal(type('(a: any) => asserts a is B'), '(TypeFunction (TypePrimitive "void"))');
  });

  it('interfaces say what they extend and whether they are exported', () => {
    const code = `export interface A extends B, C<D> { e: string } interface F {} type G = F; export { F, type G as H };
      export default interface I {}`;
    deepEqual(section(code, 'types'), [
      '(TypeDeclaration "A" 1 1 (TypeObject (TypeMember "e" (TypePrimitive "string") 0)) (TypeReference "B") ' +
        '(TypeReference "C" (TypeReference "D")))',
      '(TypeDeclaration "F" 1 1 (TypeObject))',
      '(TypeDeclaration "G" 0 1 (TypeReference "F"))',
      '(TypeDeclaration "I" 1 1 (TypeObject))',
    ]);
    deepEqual(section(code, 'exports'), [
      '(Export "F" "" "F" - - 0)',
      '(Export "H" "" "G" - - 1)',
      '(Export "default" "" "I" - - 1)',
    ]);
  });

  it('types inside functions and namespaces are listed too', () => {
    deepEqual(
      section('function f() { type A = string } namespace N { export interface B {} }', 'types').map((line) =>
        line.slice(0, 26),
      ),
      ['(TypeDeclaration "A" 0 0 (', '(TypeDeclaration "N.B" 1 1'],
    );
  });
});
