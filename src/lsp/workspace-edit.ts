import type { TextDocumentEdit, TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { lineMap } from '../program/line-map.js';
import type { Session } from '../session/session.js';
import type { Folder } from './folder.js';
import { rangeOf } from './locations.js';
import type { ServerContext } from './server-context.js';

/** The edits of the engine as the protocol spells them, for the versions of the documents that the engine has seen. */
export function workspaceEditOf(
  { client, documents, folders }: ServerContext,
  folder: Folder,
  session: Session,
  edits: FileEdits,
): WorkspaceEdit {
  const open = new Map(documents.all().map((document) => [folders.ownerOf(document.uri).file, document]));
  const changes: Record<string, ProtocolEdit[]> = {};
  const documentChanges: NonNullable<WorkspaceEdit['documentChanges']> = [];
  for (const [file, fileEdits] of edits) {
    const text = session.text(file);
    const document = folders.ownerOf(folder.uriOf(file)).folder === folder ? open.get(file) : undefined;
    const uri = document?.uri ?? folder.uriOf(file);
    const protocolEdits = protocolEditsOf(text ?? '', fileEdits);
    if (text === null) documentChanges.push({ kind: 'create', uri, options: { ignoreIfExists: true } });
    const change: TextDocumentEdit = {
      textDocument: { uri, version: document?.version ?? null },
      edits: protocolEdits,
    };
    documentChanges.push(change);
    changes[uri] = protocolEdits;
  }
  return client.documentChanges ? { documentChanges } : { changes };
}

function protocolEditsOf(text: string, edits: readonly TextEdit[]): ProtocolEdit[] {
  const lines = lineMap(text);
  return edits.map(({ start, end, text: newText }) => ({ range: rangeOf(lines.range(start, end)), newText }));
}
