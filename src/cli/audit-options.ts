import type { Severity } from '../base/finding.js';
import type { Locale } from '../base/message.js';
import type { Arguments } from './arguments.js';
import { localeOf } from './locale.js';
import { problem, type Problem } from './problem.js';
import type { Terminal } from './terminal.js';

type Format = 'text' | 'json' | 'sarif' | 'html' | 'markdown';

/** What `leitplanke audit` was asked to do. Paths are as written. */
export interface AuditOptions {
  readonly paths: readonly string[];
  readonly format: Format;
  readonly output: string | null;
  readonly config: string | null;
  readonly baseline: string | null;
  readonly updateBaseline: boolean;
  readonly fix: boolean;
  readonly locale: Locale;
  readonly failOn: Severity | 'never';
  /** The commit to compare with, or null for all findings. */
  readonly changed: string | null;
  /** YYYY-MM-DD */
  readonly date: string;
  readonly cache: boolean;
  /** 0: as many as pay. */
  readonly threads: number;
  readonly timing: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
}

/** Options of an audit with their defaults. */
export function auditOptions({ options, operands }: Arguments, terminal: Terminal): AuditOptions | Problem {
  const date = options.get('date') ?? terminal.today();
  if (!isDay(date)) return problem('cli.usage.wrong-date', { value: date });
  const threads = options.get('threads') ?? '0';
  if (!/^\d{1,3}$/.test(threads)) return problem('cli.usage.wrong-threads', { value: threads });
  const baseline = options.get('baseline') ?? null;
  if (options.has('update-baseline') && baseline === null) return problem('cli.usage.baseline-missing');
  const changed = options.get('changed') ?? null;
  return {
    paths: operands,
    format: (options.get('format') ?? 'text') as Format,
    output: options.get('output') ?? null,
    config: options.get('config') ?? null,
    baseline,
    updateBaseline: options.has('update-baseline'),
    fix: options.has('fix'),
    locale: localeOption(options, terminal),
    failOn: (options.get('fail-on') ?? 'error') as Severity | 'never',
    changed: changed === '' ? 'HEAD' : changed,
    date,
    cache: !options.has('no-cache'),
    threads: Number(threads),
    timing: options.has('timing'),
    quiet: options.has('quiet'),
    verbose: options.has('verbose'),
  };
}

/** The language asked for, else that of the environment. */
export function localeOption(options: Arguments['options'], terminal: Terminal): Locale {
  const asked = options.get('locale');
  return asked === 'de' || asked === 'en' ? asked : localeOf(terminal.environment);
}

/** Whether a text is a day that exists, as YYYY-MM-DD. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
