import type { AuditResult } from '../base/audit-result.js';
import type { Say } from '../reporters/say.js';

/** Milliseconds per phase, slowest first, with their share of the whole. */
export function timingText({ timing }: AuditResult, say: Say): string {
  const phases = Object.entries(timing.phases).sort(([, left], [, right]) => right - left);
  const total = phases.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
  const width = Math.max(...phases.map(([name]) => name.length), 0);
  const rows = phases.map(([name, milliseconds]) => {
    const share = total > 0 ? Math.round((milliseconds / total) * 100) : 0;
    return `  ${name.padEnd(width)}  ${milliseconds.toFixed(1).padStart(9)} ms  ${String(share).padStart(3)} %`;
  });
  return `${[say('cli.timing', { total: total.toFixed(1) }), ...rows].join('\n')}\n`;
}
