import pino from 'pino';

const root = pino({
  level: process.env.LOG_LEVEL ?? 'info',
  base: { service: 'newsletter' },
});

/** A logger that says which route or job a line comes from. */
export function loggerFor(scope: string): pino.Logger {
  return root.child({ scope });
}

/** Warnings that on-call looks at; the prefix is what the alert rule matches. */
export function warnOnCall(scope: string, text: string): void {
  root.warn({ scope }, `[on-call] ${text}`);
}
