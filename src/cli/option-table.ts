/** Commands of the command line. */
export const commands = ['audit', 'explain', 'rules', 'lsp'] as const;

export type CommandName = (typeof commands)[number];

/** One option, for the parser and for the help. */
export interface OptionRow {
  readonly name: string;
  /** `flag` takes no value; `optional` takes one only after `=`. */
  readonly takes: 'flag' | 'value' | 'optional';
  /** What stands for the value in the help. */
  readonly value?: string;
  /** The only values allowed. */
  readonly choices?: readonly string[];
  readonly commands: readonly CommandName[];
}

/** Every option, in the order of the help. The help text of `--name` is `cli.option.<name>`. */
export const optionTable: readonly OptionRow[] = [
  {
    name: 'format',
    takes: 'value',
    choices: ['text', 'json', 'sarif', 'html', 'markdown'],
    commands: ['audit', 'rules'],
  },
  { name: 'output', takes: 'value', value: 'FILE', commands: ['audit'] },
  { name: 'config', takes: 'value', value: 'FILE', commands: ['audit'] },
  { name: 'baseline', takes: 'value', value: 'FILE', commands: ['audit'] },
  { name: 'update-baseline', takes: 'flag', commands: ['audit'] },
  { name: 'fix', takes: 'flag', commands: ['audit'] },
  { name: 'locale', takes: 'value', choices: ['en', 'de'], commands: ['audit', 'explain', 'rules'] },
  {
    name: 'fail-on',
    takes: 'value',
    choices: ['error', 'warning', 'info', 'never'],
    commands: ['audit'],
  },
  { name: 'changed', takes: 'optional', value: 'REF', commands: ['audit'] },
  { name: 'date', takes: 'value', value: 'YYYY-MM-DD', commands: ['audit'] },
  { name: 'no-cache', takes: 'flag', commands: ['audit'] },
  { name: 'threads', takes: 'value', value: 'N', commands: ['audit'] },
  { name: 'timing', takes: 'flag', commands: ['audit'] },
  { name: 'quiet', takes: 'flag', commands: ['audit'] },
  { name: 'verbose', takes: 'flag', commands: ['audit'] },
  { name: 'stdio', takes: 'flag', commands: ['lsp'] },
];
