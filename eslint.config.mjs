import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Layers of the engine: they never print, read arguments, exit, or touch files. */
const engine = ['base', 'knowledge', 'program', 'flow', 'rules', 'quickfixes', 'session', 'reporters'];

const fileModules = ['node:fs', 'node:fs/promises', 'fs', 'fs/promises'].map((name) => ({
  name,
  message:
    'Files are read in src/program/file-system.ts and written in src/cli/file-writer.ts; the cache is in src/program/cache-file.ts.',
}));

const processModules = ['node:process', 'process', 'node:console', 'console', 'node:child_process'].map((name) => ({
  name,
  message: 'The engine never prints, exits, reads arguments or starts programs.',
}));

export default defineConfig(
  {
    ignores: ['node_modules', 'dist', 'out', '.vscode-test', 'coverage', 'examples', 'test/corpus', 'test/**/fixtures'],
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', 'scripts/**/*.{ts,mjs}', 'bench/**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    // Comments cannot switch a rule off: what is not wanted is settled here, with a reason.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
    rules: {
      // One concept per file; 60 to 120 lines are typical.
      'max-lines': ['error', 300],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      // Every kind of a closed list is handled, or the default says what happens with the rest.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in text; objects, null and undefined do not, and stay forbidden.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `() => list.push(x)` is plain enough.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `while (true)` with a return inside is the clearest form of some loops.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A leading underscore marks a parameter that a signature demands.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Named exports only: a thing has one name everywhere.
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals or a constant object.' },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that defines the thing.' },
      ],
    },
  },
  {
    // Positions in typed arrays are computed, not guessed: with noUncheckedIndexedAccess every read of a number would
    // need a branch that can never be taken, in the hottest loops there are. Elsewhere a missing value is handled.
    files: ['src/flow/**/*.ts', 'src/base/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/program/file-system.ts', 'src/program/cache-file.ts', 'src/cli/file-writer.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: fileModules }] },
  },
  {
    files: engine.map((layer) => `src/${layer}/**/*.ts`),
    rules: {
      'no-restricted-globals': ['error', 'process', 'console'],
      'no-restricted-imports': ['error', { paths: [...fileModules, ...processModules] }],
    },
  },
  {
    files: ['src/program/file-system.ts', 'src/program/cache-file.ts'],
    rules: { 'no-restricted-imports': ['error', { paths: processModules }] },
  },
  {
    // Tables of facts about the world are as long as the world wants; generated files too.
    files: ['src/knowledge/**/*.ts', '**/*.generated.ts', 'test/**/data/*.ts'],
    rules: { 'max-lines': 'off' },
  },
  {
    // The rule does not see the cast of a JSDoc comment; the compiler does.
    files: ['scripts/**/*.mjs'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    // In tests a value that is not there is a failing test, whichever way it shows.
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
