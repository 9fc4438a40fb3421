import type { Connection } from 'vscode-languageserver';
import type { Finding, Severity } from '../base/finding.js';
import type { Locale } from '../base/message.js';
import { sayIn } from '../reporters/say.js';
import type { Progress } from '../session/session.js';
import type { Notifications, Status } from './protocol.js';

/** Tells the client what the server is doing. */
export interface StatusReporter {
  working(progress: Progress, locale: Locale): void;
  /** An audit of everything is done. */
  audited(findings: Iterable<Finding>): void;
  /** Work on a part is done. */
  idle(): void;
  failed(): void;
}

type StatusMethod = keyof Notifications;

export function reportStatus(connection: Connection): StatusReporter {
  const method: StatusMethod = 'leitplanke/status';
  let last = '';
  let findings: Record<Severity, number> | undefined;
  const send = (status: Status): void => {
    const text = JSON.stringify(status);
    if (text === last) return;
    last = text;
    void connection.sendNotification(method, status);
  };
  const done = (state: 'ready' | 'failed'): void => send({ state, ...(findings === undefined ? {} : { findings }) });
  return {
    working({ phase, done: count, total }, locale) {
      const percent = total === 0 ? 0 : Math.floor((count / total) * 20) * 5;
      const known = findings === undefined ? {} : { findings };
      send({ state: 'working', percent, phase: sayIn(locale)(`progress.${phase}`), ...known });
    },
    audited(all) {
      findings = { error: 0, warning: 0, info: 0, hint: 0 };
      for (const { severity } of all) findings[severity]++;
      done('ready');
    },
    idle: () => done('ready'),
    failed: () => done('failed'),
  };
}
