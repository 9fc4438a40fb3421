import { LSPErrorCodes, ResponseError, type CancellationToken } from 'vscode-languageserver';

/** A signal that is aborted when the client cancels its request. */
export function signalOf(token: CancellationToken): AbortSignal {
  const controller = new AbortController();
  const cancelled = new ResponseError(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
  if (token.isCancellationRequested) controller.abort(cancelled);
  else token.onCancellationRequested(() => controller.abort(cancelled));
  return controller.signal;
}

/** Whether an error only says that the work is not wanted any more. */
export function isCancellation(error: unknown, signal: AbortSignal): boolean {
  return signal.aborted && (error === signal.reason || (error instanceof Error && error.name === 'AbortError'));
}
