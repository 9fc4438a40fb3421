/**
 * What one file says, as plain data: a desugared tree in one integer array, with interned strings.
 * Facts depend on the file's text and name alone; models, taxonomy and configuration come in later.
 *
 * The tree keeps JavaScript's structure instead of a control-flow graph: what dominates what
 * follows from the nesting, and an abstract interpreter walks it in the order of execution.
 *
 * A node is a run of integers in `nodes`:
 *
 *     [kind, start, end, count, ...operands]
 *
 * `start` and `end` are UTF-16 offsets into the text. What an operand means is said at each kind
 * below: `node` (an offset in `nodes`), `text` (an index in `strings`), `variable` (an index in
 * `variables`), or a plain number. 0 stands for "no node" and "no text": offset 0 and string 0 are reserved.
 */
export interface FileFacts {
  /** Version of the shape; a cache entry of another version is not read. */
  readonly version: number;
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly nodes: Int32Array;
  readonly strings: readonly string[];
  /** Offsets at which lines start, the first one 0. */
  readonly lineStarts: Int32Array;
  /** Records of `variableSize` integers: name (text), function (index in `functions`; 0 is the module), flags, offset of the declaration. */
  readonly variables: Int32Array;
  /** Function nodes by index. Index 0 is the module's own top-level code. */
  readonly functions: Int32Array;
  /** Class nodes by index. */
  readonly classes: Int32Array;
  /** Import, Export, TypeDeclaration nodes in source order. */
  readonly imports: Int32Array;
  readonly exports: Int32Array;
  readonly types: Int32Array;
  /** Every module specifier of an import, re-export, require() or import() with a constant path. */
  readonly specifiers: readonly string[];
  /** Comments that speak to Leitplanke: suppressions and `@purpose`. */
  readonly comments: readonly CommentFact[];
  /** `use server`, `use client`, `use step` … at the top of the file. */
  readonly directives: readonly string[];
  readonly syntaxErrors: readonly SyntaxErrorFact[];
}

export interface CommentFact {
  readonly start: number;
  readonly end: number;
  /** The whole comment with its marks. */
  readonly text: string;
  /** Offsets of the declaration or property that follows a doc comment; `0, 0` when the comment stands before the file's first statement as its own doc comment, or alone. */
  readonly targetStart: number;
  readonly targetEnd: number;
  /** True for a comment before the first statement of the file. */
  readonly first: boolean;
}

export interface SyntaxErrorFact {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

export const factsVersion = 1;
export const variableSize = 4;

/** Flags of a variable. */
export const VariableFlag = {
  constant: 1,
  parameter: 2,
  imported: 4,
  functionName: 8,
  className: 16,
  /** Never assigned after its declaration. */
  assignedOnce: 32,
} as const;

/** Flags of a function node. */
export const FunctionFlag = {
  async: 1,
  generator: 2,
  arrow: 4,
  /** Body is an expression, not a Block. */
  expressionBody: 8,
  static: 16,
  method: 32,
  constructor: 64,
  getter: 128,
  setter: 256,
  exported: 512,
} as const;

export const Kind = {
  None: 0,

  // ── expressions ──
  /** Something without a kind of its own. operands: node… (evaluated for their effects) */
  Unknown: 1,
  Undefined: 2,
  Null: 3,
  /** [text] String literal, template without holes, numeric literal (as written, normalised), bigint, regular expression source. */
  Text: 4,
  Number: 5,
  /** [0 | 1] */
  Boolean: 6,
  /** [text] Regular expression as written. */
  Regex: 7,
  /** node… Text nodes and expressions in order of the string. */
  Template: 8,
  /** [tag node, node…] Text nodes and expressions in order; always starts and ends with a Text. */
  TaggedTemplate: 9,
  /** [variable] */
  Variable: 10,
  /** [text] An identifier that nothing in the file declares. */
  Global: 11,
  This: 12,
  Super: 13,
  /** [object node, name text, optional 0|1] `a.b`, `a?.b`, `a['b']`, private names with their `#`. */
  Member: 14,
  /** [object node, index node, optional 0|1] */
  Index: 15,
  /** [callee node, optional 0|1, argument node…] Arguments may be Spread. */
  Call: 16,
  /** [callee node, argument node…] */
  New: 17,
  /** node… Property, ComputedProperty, Spread, Accessor */
  Object: 18,
  /** [name text, value node] In an Object; also JSX attributes. Method shorthand has a Function as value. start/end cover the whole property. */
  Property: 19,
  /** [key node, value node] */
  ComputedProperty: 20,
  /** [name text, getter function node | 0, setter function node | 0] */
  Accessor: 21,
  /** node… Elements; None holes are Undefined; may be Spread. */
  Array: 22,
  /** [index in functions] Creation of a closure. */
  Closure: 23,
  /** [index in classes] Class expression, or class declaration as a value. */
  ClassValue: 24,
  /** [operator text, target pattern node, value node] `=`, `+=`, `||=`, `??=`, `&&=`, … also `++` and `--` with value 0. */
  Assign: 25,
  /** [operator text, left node, right node] Also `in`, `instanceof`, `,` is Sequence. */
  Binary: 26,
  /** [operator text, left node, right node] `&&`, `||`, `??` */
  Logical: 27,
  /** [operator text, operand node] `!`, `-`, `+`, `~`, `typeof`, `void`, `delete` */
  Unary: 28,
  /** [condition node, then node, else node] */
  Conditional: 29,
  /** node… */
  Sequence: 30,
  /** [node] */
  Await: 31,
  /** [node | 0, delegate 0|1] */
  Yield: 32,
  /** [node] In arguments, arrays, objects and JSX attributes. */
  Spread: 33,
  /** [expression node, type node | 0] `as`, `satisfies`, `<T>x`; `as const` has type 0. Non-null `!` is left out altogether. */
  Cast: 34,
  /** [tag node, attributes node (Object), child node…] Lower-case tags are Text nodes; fragments have tag 0. Text children are Text nodes, trimmed as JSX does. */
  Jsx: 35,
  /** [specifier node] `import(x)` */
  ImportCall: 36,
  /** `import.meta` */
  ImportMeta: 37,

  // ── patterns (targets of declarations, parameters, assignments) ──
  /** [variable] */
  VariablePattern: 40,
  /** [Member | Index node] An assignment to a property. */
  TargetPattern: 41,
  /** node… PropertyPattern | RestPattern */
  ObjectPattern: 42,
  /** [name text | 0, computed key node | 0, pattern node] */
  PropertyPattern: 43,
  /** node… patterns; holes are 0; may end in RestPattern */
  ArrayPattern: 44,
  /** [pattern node, default node] */
  DefaultPattern: 45,
  /** [pattern node] */
  RestPattern: 46,

  // ── statements ──
  /** node… Function declarations are hoisted to the front as Declare of a Closure. */
  Block: 50,
  /** [expression node] */
  Expression: 51,
  /** [pattern node, initial value node | 0, type node | 0] One per declarator. */
  Declare: 52,
  /** [condition node, then node, else node | 0] */
  If: 53,
  /** [init node | 0, condition node | 0, update node | 0, body node, condition first 0|1] while, do, for */
  Loop: 54,
  /** [pattern node, iterated node, body node, await 0|1] The pattern declares or assigns. */
  ForOf: 55,
  /** [pattern node, object node, body node] */
  ForIn: 56,
  /** [node | 0] */
  Return: 57,
  /** [node] */
  Throw: 58,
  /** [label text | 0] */
  Break: 59,
  Continue: 60,
  /** [block node, catch pattern node | 0, catch block node | 0, finally block node | 0] */
  Try: 61,
  /** [discriminant node, Case node…] */
  Switch: 62,
  /** [test node | 0 for default, statement node…] */
  Case: 63,
  /** [label text, statement node] */
  Labelled: 64,

  // ── functions and classes ──
  /**
   * [index, name text, flags, parent index, variable of its own name | 0 (index + 1), body node,
   *  return type node | 0, class index + 1 | 0, name start, name end, decorator count, decorator node…, Parameter node…]
   * The body is a Block, or an expression with the flag `expressionBody`, or 0 (overload, abstract).
   * The name of an anonymous function is that of the variable, property or JSX attribute it is assigned to, else the empty text.
   */
  Function: 70,
  /** [pattern node, type node | 0, optional 0|1, property visibility 0|1 (constructor(private x)), decorator node…] Rest parameters have a RestPattern. */
  Parameter: 71,
  /** [index, name text, superclass node | 0, variable | 0 (index + 1), implements count, type node…, decorator count, decorator node…, Field | Method node…] */
  Class: 72,
  /** [name text, value node | 0, type node | 0, 0 own 1 static 2 own and optional (`x?: T`), decorator node…] Field; computed names that are not constant are left out. */
  Field: 73,
  /** [name text, function index, kind 0 method 1 getter 2 setter 3 constructor, static 0|1] */
  Method: 74,
  /** [function index] A static block, run with the class. */
  StaticBlock: 75,

  // ── modules ──
  /** [specifier text, imported name text (`default`, `*` for a namespace), variable | 0 (index + 1), type only 0|1] `import x = require()` counts as `*`. Side-effect imports have no name and no variable. */
  Import: 80,
  /**
   * [exported name text (`default`, `*`), specifier text | 0, imported name text | 0, variable | 0 (index + 1), expression node | 0, type only 0|1]
   * `export * from` is exported name `*` with imported name 0; `export * as x from` has imported name `*`.
   * `module.exports = x` and `exports.x = y` are NOT here: they are plain assignments that the linker understands.
   */
  Export: 81,

  // ── types (only what decides who a value belongs to) ──
  /** [name text, kind 0 alias 1 interface 2 enum, exported 0|1, type node | 0, extends count, type node…] An enum's type node is an Object with its constant members. Type parameters are left out. */
  TypeDeclaration: 90,
  /** [name text (dotted when qualified), argument type node…] */
  TypeReference: 91,
  /** node… TypeMember */
  TypeObject: 92,
  /** [name text, type node | 0, optional 0|1] Methods have type TypeFunction. */
  TypeMember: 93,
  /** node… */
  TypeUnion: 94,
  TypeIntersection: 95,
  /** [element type node] Also `readonly T[]`, tuples become an array of a union. */
  TypeArray: 96,
  /** [text] string, number, boolean, any, unknown, void, null, undefined, never, object, symbol, bigint */
  TypePrimitive: 97,
  /** [literal node] */
  TypeLiteral: 98,
  /** [return type node | 0] */
  TypeFunction: 99,
  /** [expression node] `typeof x`, `typeof x.y` */
  TypeQuery: 100,
  /** [object type node, name text] `T['name']` */
  TypeIndexed: 101,
  /** Anything else. node… types inside */
  TypeOther: 102,
} as const;

export type NodeKind = (typeof Kind)[keyof typeof Kind];
