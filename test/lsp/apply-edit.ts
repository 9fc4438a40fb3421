import assert from 'node:assert/strict';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** The text of a document after the part of an edit that concerns it. */
export function textAfter(edit: WorkspaceEdit | null | undefined, uri: string, text: string): string {
  assert.ok(edit, 'there is an edit');
  const changes = (edit.documentChanges ?? []).flatMap((change): TextEdit[] =>
    'edits' in change && change.textDocument.uri === uri ? (change.edits as TextEdit[]) : [],
  );
  const edits = [...changes, ...(edit.changes?.[uri] ?? [])];
  assert.ok(edits.length > 0, `the edit changes ${uri}`);
  return TextDocument.applyEdits(TextDocument.create(uri, '', 0, text), edits);
}
