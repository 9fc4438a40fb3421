import type { CancellationToken } from 'vscode-languageserver';
import { isCancellation, signalOf } from './cancellation.js';
import type { ServerContext } from './server-context.js';

/** What a request is about, for the log. */
export interface Question {
  readonly request: string;
  /** The file or folder that is worked on. */
  readonly about: string;
}

/**
 * Answers one request in its turn. A cancelled one says so; our own fault is caught here, once, logged with the file it
 * was about, and answered with `fallback`, so that the editor goes on.
 */
export async function answer<T>(
  context: ServerContext,
  question: Question,
  token: CancellationToken,
  fallback: T,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const signal = signalOf(token);
  try {
    return await context.turns.soon(signal, () => work(signal));
  } catch (error) {
    if (isCancellation(error, signal)) {
      context.status.idle();
      throw signal.reason;
    }
    reportFault(context, question, error);
    return fallback;
  }
}

/** Logs a fault of ours and shows it in the status. */
export function reportFault({ connection, status }: ServerContext, { request, about }: Question, error: unknown): void {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  connection.console.error(`${request} failed on ${about}: ${detail}`);
  status.failed();
}
