import type { FileEdits } from '../base/text-range.js';
import { appendEntry, registerIn } from './configuration-edit.js';
import { cardOf } from './model-card-path.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Enters the file of a model call into the register of AI systems. */
export const addAiSystemEntry: QuickFix = { id: 'add-ai-system-entry', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { configurationFile: file, finding } = context;
  const text = file === null || finding.file === file ? null : context.text(file);
  if (file === null || text === null) return null;
  const id = newId(finding.file, new Set(registerIn(text).map((entry) => entry.id)));
  const entry = { id, files: [finding.file], modelCard: cardOf(id) };
  return appendEntry(file, text, entry);
}

/** An id after the file, or its folder where the file's name says nothing: `newsletter-draft`, `chat`. */
function newId(file: string, taken: ReadonlySet<string>): string {
  const parts = file.replace(/\.[^/]*$/, '').split('/');
  const name = parts.findLast((part) => !/^(index|route|page|main|src|lib|app|api)$/i.test(part)) ?? 'ai-system';
  const base =
    name
      .replace(/([a-z\d])([A-Z])/g, '$1-$2')
      .replace(/[^A-Za-z\d]+/g, '-')
      .replace(/^-|-$/g, '')
      .toLowerCase() || 'ai-system';
  let id = base;
  for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
  return id;
}
