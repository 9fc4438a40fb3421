import assert from 'node:assert/strict';
import { parseArguments } from '../../src/cli/arguments.js';
import { auditOptions, type AuditOptions } from '../../src/cli/audit-options.js';
import { localeOf } from '../../src/cli/locale.js';
import { isProblem } from '../../src/cli/problem.js';
import { fakeTerminal } from './fake-terminal.js';

/** The options of an audit, or the id of the problem. */
function audit(...argv: string[]): AuditOptions | string {
  const parsed = parseArguments(['audit', ...argv]);
  if (isProblem(parsed)) return parsed.problem.id;
  const options = auditOptions(parsed, fakeTerminal('/'));
  return isProblem(options) ? options.problem.id : options;
}

function changed(...argv: string[]): string | null {
  const options = audit(...argv);
  assert.ok(typeof options !== 'string');
  return options.changed;
}

describe('the arguments', () => {
  it('have the defaults that the contract names', () => {
    assert.deepEqual(audit(), {
      paths: [],
      format: 'text',
      output: null,
      config: null,
      baseline: null,
      updateBaseline: false,
      fix: false,
      locale: 'en',
      failOn: 'error',
      changed: null,
      date: '2026-11-23',
      cache: true,
      threads: 0,
      timing: false,
      quiet: false,
      verbose: false,
    });
  });

  it('take options before and after paths', () => {
    const options = audit('--format=json', 'src', '--no-cache', '--threads', '0', 'lib/a.ts');
    assert.ok(typeof options !== 'string');
    assert.deepEqual(
      [options.paths, options.format, options.cache, options.threads],
      [['src', 'lib/a.ts'], 'json', false, 0],
    );
  });

  it('take a commit for --changed only after an equals sign', () => {
    assert.equal(changed(), null);
    assert.equal(changed('--changed'), 'HEAD');
    assert.equal(changed('--changed', 'src'), 'HEAD');
    assert.equal(changed('--changed=origin/main'), 'origin/main');
    assert.equal(audit('--changed='), 'cli.usage.value-missing');
  });

  it('take everything after -- as a path', () => {
    const options = audit('--', '--changed', '-x.ts');
    assert.ok(typeof options !== 'string');
    assert.deepEqual(options.paths, ['--changed', '-x.ts']);
    assert.equal(options.changed, null);
  });

  it('reject what is not known, misplaced or malformed', () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['--formt', 'json'], 'cli.usage.unknown-option'],
      [['-x'], 'cli.usage.unknown-option'],
      [['--format', 'xml'], 'cli.usage.wrong-value'],
      [['--format'], 'cli.usage.value-missing'],
      [['--output', '--fix'], 'cli.usage.value-missing'],
      [['--output='], 'cli.usage.value-missing'],
      [['--fix=yes'], 'cli.usage.no-value'],
      [['--stdio'], 'cli.usage.option-not-here'],
      [['--date', '2026-02-30'], 'cli.usage.wrong-date'],
      [['--date', 'today'], 'cli.usage.wrong-date'],
      [['--threads', 'many'], 'cli.usage.wrong-threads'],
      [['--fail-on', 'hint'], 'cli.usage.wrong-value'],
      [['--update-baseline'], 'cli.usage.baseline-missing'],
    ];
    for (const [argv, id] of cases) assert.equal(audit(...argv), id, argv.join(' '));
  });

  it('name the nearest word in place of a wrong one', () => {
    const option = parseArguments(['audit', '--chnged']);
    assert.deepEqual(isProblem(option) && option.problem.data, { option: '--chnged', nearest: '--changed' });
    const command = parseArguments(['adit']);
    assert.deepEqual(isProblem(command) && command.problem.data, { command: 'adit', nearest: 'audit' });
  });

  it('want a command', () => {
    const parsed = parseArguments([]);
    assert.equal(isProblem(parsed) && parsed.problem.id, 'cli.usage.no-command');
  });
});

describe('the language', () => {
  it('comes from the environment, the strongest variable first', () => {
    assert.equal(localeOf({}), 'en');
    assert.equal(localeOf({ LANG: 'de_DE.UTF-8' }), 'de');
    assert.equal(localeOf({ LANG: 'de_AT' }), 'de');
    assert.equal(localeOf({ LANG: 'de' }), 'de');
    assert.equal(localeOf({ LANG: 'den_CA' }), 'en');
    assert.equal(localeOf({ LC_ALL: '', LC_MESSAGES: 'de_CH', LANG: 'fr_FR' }), 'de');
    assert.equal(localeOf({ LC_ALL: 'C', LC_MESSAGES: 'de_DE', LANG: 'de_DE' }), 'en');
  });
});
