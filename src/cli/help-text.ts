import type { Say } from '../reporters/say.js';
import { commands, optionTable, type CommandName, type OptionRow } from './option-table.js';

/** How a command is written. */
const usage: Readonly<Record<CommandName, string>> = {
  audit: 'leitplanke audit [PATH...]',
  explain: 'leitplanke explain RULE',
  rules: 'leitplanke rules [--format json]',
  lsp: 'leitplanke lsp --stdio',
};

/** The help of one command, or of the whole program. */
export function helpText(command: CommandName | null, say: Say): string {
  const shown = command === null ? commands : [command];
  const options = optionTable.filter((option) => command !== null && option.commands.includes(command));
  const sections = [
    ...(command === null ? [`leitplanke: ${say('cli.help.tagline')}`] : []),
    section(
      say(command === null ? 'cli.help.commands' : 'cli.help.usage'),
      shown.map((name) => [usage[name], say(`cli.command.${name}`)]),
    ),
    section(say('cli.help.options'), [
      ...options.map((option): [string, string] => [spelling(option), say(`cli.option.${option.name}`)]),
      ['-h, --help', say('cli.option.help')],
      ...(command === null ? [['--version', say('cli.option.version')] as [string, string]] : []),
    ]),
    ...(command === null ? [say('cli.help.more')] : []),
    ...(command === null || command === 'audit' ? [say('cli.help.exit')] : []),
  ];
  return `${sections.join('\n\n')}\n`;
}

function spelling({ name, takes, value, choices }: OptionRow): string {
  const shown = choices?.join('|') ?? value ?? '';
  if (takes === 'flag') return `--${name}`;
  return takes === 'optional' ? `--${name}[=${shown}]` : `--${name} ${shown}`;
}

function section(title: string, rows: readonly (readonly [string, string])[]): string {
  const width = Math.min(40, Math.max(...rows.map(([left]) => left.length)));
  const lines = rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  );
  return [`${title}:`, ...lines].join('\n');
}
