import { sayIn, type Say } from '../reporters/say.js';
import { parseArguments, type Arguments } from './arguments.js';
import { auditCommand } from './audit-command.js';
import { auditOptions, localeOption } from './audit-options.js';
import type { Engine } from './engine.js';
import { exitStatus, type ExitStatus } from './exit-status.js';
import { explainCommand } from './explain-command.js';
import { helpText } from './help-text.js';
import { localeOf } from './locale.js';
import { commands } from './option-table.js';
import { packageVersion } from './package-root.js';
import { isProblem, problem, type Problem } from './problem.js';
import { rulesCommand } from './rules-command.js';
import type { Terminal } from './terminal.js';

/** What the command line is doing, in words, for the message of a failure. */
interface Work {
  what: string;
}

/**
 * The command line: reads `argv` (without the program's name), does what it asks and returns the exit status. Wrong usage is
 * one message and nothing else; our own fault is one message that says what was going on.
 */
export async function main(argv: readonly string[], terminal: Terminal, engine: Engine): Promise<ExitStatus> {
  let say = sayIn(localeOf(terminal.environment));
  const work: Work = { what: say('cli.doing.starting') };
  try {
    const parsed = parseArguments(argv);
    if (!isProblem(parsed)) say = sayIn(localeOption(parsed.options, terminal));
    const outcome = isProblem(parsed) ? parsed : await run(parsed, terminal, engine, say, work);
    if (!isProblem(outcome)) return outcome;
    terminal.err.write(`${say('cli.problem', { message: outcome.problem })}\n`);
    return exitStatus.usage;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    terminal.err.write(`${say('cli.failure', { what: work.what, reason })}\n`);
    if (argv.includes('--verbose') && error instanceof Error) terminal.err.write(`${error.stack ?? ''}\n`);
    return exitStatus.failure;
  }
}

async function run(
  parsed: Arguments,
  terminal: Terminal,
  engine: Engine,
  say: Say,
  work: Work,
): Promise<ExitStatus | Problem> {
  switch (parsed.command) {
    case 'help':
      return print(helpText(commands.find((name) => name === parsed.operands[0]) ?? null, say), terminal);
    case 'version':
      return print(`${packageVersion()}\n`, terminal);
    case 'explain':
      return print(explainCommand(parsed.operands, say), terminal);
    case 'rules':
      return print(rulesCommand(parsed, say), terminal);
    case 'lsp':
      if (parsed.operands[0] !== undefined)
        return problem('cli.usage.too-many', { command: 'lsp', value: parsed.operands[0] });
      work.what = say('cli.doing.serving');
      await engine.serve();
      return exitStatus.clean;
    case 'audit': {
      const options = auditOptions(parsed, terminal);
      if (isProblem(options)) return options;
      return auditCommand(options, terminal, engine, packageVersion(), (what) => (work.what = what));
    }
  }
}

function print(text: string | Problem, terminal: Terminal): ExitStatus | Problem {
  if (isProblem(text)) return text;
  terminal.out.write(text);
  return exitStatus.clean;
}
