import { parseArgs } from 'node:util';
import { nearestWord } from '../program/nearest-word.js';
import { commands, optionTable, type CommandName, type OptionRow } from './option-table.js';
import { isProblem, problem, type Problem } from './problem.js';

/** A command line as written: which command, its options by name, and what else stands there. */
export interface Arguments {
  readonly command: CommandName | 'help' | 'version';
  /** Value of each option given; flags have the empty text. Allowed values are checked already. */
  readonly options: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

/** Reads the arguments behind the program's name. Options may stand anywhere; after `--` nothing is an option. */
export function parseArguments(argv: readonly string[]): Arguments | Problem {
  const { tokens } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: { ...typesOfOptions(), help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
  });
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const rest = { options: new Map<string, string>(), operands: operands.slice(1) };
  const command = commandOf(operands[0]);
  if (given.some(({ name }) => name === 'help' || name === 'h')) return { command: 'help', ...rest, operands };
  if (given.some(({ name }) => name === 'version')) return { command: 'version', ...rest };
  if (isProblem(command)) return command;
  for (const { name, rawName, value, inlineValue } of given) {
    const row = optionTable.find((option) => option.name === name);
    const fault = row === undefined ? unknownOption(rawName) : faultOf(row, command, value, inlineValue === true);
    if (fault !== null) return fault;
    rest.options.set(name, value ?? '');
  }
  return { command, ...rest };
}

function typesOfOptions(): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(
    optionTable.map(({ name, takes }) => [name, { type: takes === 'value' ? 'string' : 'boolean' }]),
  );
}

function commandOf(word: string | undefined): CommandName | Problem {
  if (word === undefined) return problem('cli.usage.no-command');
  const command = commands.find((name) => name === word);
  if (command !== undefined) return command;
  return problem('cli.usage.unknown-command', { command: word, nearest: nearestWord(word, commands) ?? '' });
}

function unknownOption(rawName: string): Problem {
  const names = [...optionTable.map(({ name }) => `--${name}`), '--help', '--version'];
  return problem('cli.usage.unknown-option', { option: rawName, nearest: nearestWord(rawName, names) ?? '' });
}

function faultOf(row: OptionRow, command: CommandName, value: string | undefined, inline: boolean): Problem | null {
  const option = `--${row.name}`;
  if (!row.commands.includes(command)) return problem('cli.usage.option-not-here', { option, command });
  if (row.takes === 'flag') return inline ? problem('cli.usage.no-value', { option, value: value ?? '' }) : null;
  if (row.takes === 'optional') return inline && value === '' ? problem('cli.usage.value-missing', { option }) : null;
  // A value that looks like an option is one, unless it is written behind `=`.
  if (value === undefined || value === '' || (!inline && value.startsWith('-')))
    return problem('cli.usage.value-missing', { option });
  if (row.choices === undefined || row.choices.includes(value)) return null;
  return problem('cli.usage.wrong-value', { option, value, expected: row.choices.join(', ') });
}
