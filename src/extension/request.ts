import type { LanguageClient } from 'vscode-languageclient/node';
import type { Notifications, Requests } from '../lsp/protocol.js';

/** Asks the server one of our own questions. */
export function request<Method extends keyof Requests>(
  client: LanguageClient,
  method: Method,
  params: Requests[Method]['params'],
): Promise<Requests[Method]['result']> {
  return client.sendRequest(method, params);
}

/** Listens to one of our own notifications of the server. */
export function onNotification<Method extends keyof Notifications>(
  client: LanguageClient,
  method: Method,
  handle: (params: Notifications[Method]) => void,
): { dispose(): void } {
  return client.onNotification(method, handle);
}
