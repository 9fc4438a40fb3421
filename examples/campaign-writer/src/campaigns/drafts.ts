import { randomUUID } from 'node:crypto';
import { type Brief, writeCopy } from '../ai/client';
import { deliver, tellEditors } from '../channels';

export type DraftStatus = 'draft' | 'approved' | 'returned';

export interface Draft {
  id: string;
  subject: string;
  html: string;
  status: DraftStatus;
  /** The editor who decided. */
  decidedBy?: string;
}

const drafts = new Map<string, Draft>();

/** Writes a draft and asks the editors to look at it. Nothing goes out from here. */
export async function propose(brief: Brief): Promise<Draft> {
  const html = await writeCopy(brief, 'Write the body of a product announcement as HTML.');
  const draft: Draft = { id: randomUUID(), subject: `New: ${brief.product}`, html, status: 'draft' };
  drafts.set(draft.id, draft);
  await tellEditors(`A draft waits for you: ${draft.subject}\n\n${html}`);
  return draft;
}

/** What the button in the editors' tool does. */
export function approve(id: string, editor: { id: string }): Draft {
  const draft = drafts.get(id);
  if (!draft) throw new Error(`No draft ${id}`);
  draft.status = 'approved';
  draft.decidedBy = editor.id;
  return draft;
}

/** Sends a draft that an editor has approved; anything else is an error. */
export async function sendApproved(id: string, to: string): Promise<void> {
  const draft = drafts.get(id);
  if (draft?.status !== 'approved') throw new Error(`Draft ${id} is not approved`);
  await deliver({ to, subject: draft.subject, html: draft.html });
}

/** Sends a draft to somebody before the launch, to see how it looks. */
export async function sendEarly(id: string, to: string): Promise<void> {
  const draft = drafts.get(id);
  if (!draft) return;
  if (draft.status !== 'approved') await tellEditors(`${draft.subject} goes out early`);
  await deliver({ to, subject: `[early] ${draft.subject}`, html: draft.html });
}
