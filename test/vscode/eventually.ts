import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';

const patience = 20_000;

/** Waits until `look` returns something other than undefined; says what was awaited when it never does. */
export async function eventually<T>(what: string, look: () => T | undefined): Promise<T> {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}.`);
    await wait(50);
  }
}

/** Our diagnostics of a document, as soon as there are `count`. */
export function diagnosticsOf(uri: vscode.Uri, count: number): Promise<vscode.Diagnostic[]> {
  return eventually(`${count} findings in ${uri.path}`, () => {
    const found = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'leitplanke');
    return found.length === count ? found : undefined;
  });
}

/**
 * Our only diagnostic of a document, as soon as it stands on `line` (0-based). A document that was closed with other
 * text may still show what was found in that text until the server has answered again.
 */
export function diagnosticOf(uri: vscode.Uri, line: number): Promise<vscode.Diagnostic> {
  return eventually(`a finding on line ${line} of ${uri.path}`, () => {
    const [found, ...others] = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'leitplanke');
    return others.length === 0 && found?.range.start.line === line ? found : undefined;
  });
}
