/**
 * The layers of design: one ordered list, from top to bottom. An import may only go down.
 * Names in one row are siblings that never import each other.
 */
const layers = [
  ['extension'],
  ['cli'],
  ['lsp'],
  ['reporters'],
  ['session'],
  ['rules', 'quickfixes'],
  ['flow'],
  ['program'],
  ['knowledge'],
  ['base'],
];

/** Packages that only some folders may import. */
const reserved = [
  { name: 'vscode', package: '(node_modules/@types/vscode/|^vscode$)', folders: ['src/extension/'] },
  { name: 'language-client', package: 'node_modules/vscode-languageclient/', folders: ['src/extension/'] },
  {
    name: 'language-server',
    package: 'node_modules/vscode-languageserver(-textdocument|-protocol|-types)?/',
    folders: ['src/lsp/'],
  },
  {
    name: 'compiler',
    package: 'node_modules/(ts-morph|@ts-morph/common|typescript|@typescript/[^/]+)/',
    folders: ['src/program/', 'src/flow/lower/', 'src/quickfixes/'],
  },
];

const pathOf = (names) => `^src/(${names.join('|')})/`;

/** Each row may not import what stands above it, nor its siblings. */
const onlyDown = layers
  .flatMap((row, index) =>
    row.map((name) => {
      const forbidden = [...layers.slice(0, index).flat(), ...row.filter((sibling) => sibling !== name)];
      return {
        name: `${name}-imports-only-down`,
        comment: `${name} may not import ${forbidden.join(', ')}.`,
        severity: 'error',
        from: { path: pathOf([name]) },
        to: { path: pathOf(forbidden) },
      };
    }),
  )
  .filter((rule) => rule.to.path !== pathOf([]));

const onlyThere = reserved.map(({ name, package: path, folders }) => ({
  name: `${name}-only-where-it-belongs`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^${folder}`) },
  to: { path },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...onlyDown,
    ...onlyThere,
    {
      name: 'extension-takes-only-types-of-the-protocol',
      comment:
        'The extension never analyses: of the engine it knows the protocol, and of that the types only, so its bundle stays small.',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { path: '^src/', pathNot: ['^src/extension/', '^src/lsp/protocol\\.ts$'] },
    },
    {
      name: 'protocol-is-types-only-for-the-extension',
      severity: 'error',
      from: { path: '^src/extension/' },
      to: { path: '^src/lsp/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'compiler-comes-late',
      comment:
        'What needs the compiler is loaded when a file is lowered or fixed: an audit of known files does without.',
      severity: 'error',
      from: { path: '^src/session/' },
      to: {
        path: '^src/(flow/lower/|quickfixes/compute-fix\\.ts$)',
        dependencyTypesNot: ['type-only', 'dynamic-import'],
      },
    },
    {
      name: 'a-rule-stands-alone',
      comment: 'A rule file imports rules/rule.ts and nothing else in rules/; only the catalogue knows them all.',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: ['^src/rules/(all-rules|rule)\\.ts$'] },
      to: { path: '^src/rules/', pathNot: ['^src/rules/rule\\.ts$'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'src-imports-nothing-outside',
      comment: 'Tests, scripts and benchmarks use the product, never the other way round.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|bench|examples)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
