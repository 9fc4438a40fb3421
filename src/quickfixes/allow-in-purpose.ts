import { findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import type { FileEdits } from '../base/text-range.js';
import { render } from '../knowledge/texts/render.js';
import type { FixContext, QuickFix } from './quick-fix.js';

const configurationFile = 'leitplanke.config.json';

/**
 * Allows the category for the purpose in force in the configuration that is nearest to the file, with a reason to be
 * written. Declines where there is no configuration, or no purpose.
 */
export const allowInPurpose: QuickFix = { id: 'allow-in-purpose', safe: false, compute };

function compute(context: FixContext): FileEdits | null {
  const { file, purpose, categories } = context.finding;
  const configuration = nearest(context, file);
  const text = configuration === null ? null : context.text(configuration);
  const tree = text === null ? undefined : parseTree(text);
  if (configuration === null || text === null || !tree || !purpose || categories.length === 0) return null;
  const path = ['purposes', purpose.key, 'allowed'];
  const reason = render({ id: 'fix.allow-in-purpose.reason' }, context.locale);
  const entries = categories.map((category) => ({ category, reason }));
  const list = findNodeAtLocation(tree, path);
  const options = {
    formattingOptions: {
      insertSpaces: !/^\t/m.test(text),
      tabSize: /^( +)\S/m.exec(text)?.[1]?.length ?? 2,
      eol: text.includes('\r\n') ? '\r\n' : '\n',
    },
  };
  // One entry at a time: several edits of one text would not know of each other.
  const edits =
    list?.type === 'array' && entries[0]
      ? modify(text, [...path, -1], entries[0], { ...options, isArrayInsertion: true })
      : modify(text, path, entries, options);
  return new Map([
    [
      configuration,
      edits.map(({ offset, length, content }) => ({ start: offset, end: offset + length, text: content })),
    ],
  ]);
}

/** The configuration in the nearest folder above a file. */
function nearest(context: FixContext, file: string): string | null {
  const folders = file.split('/').slice(0, -1);
  for (let depth = folders.length; depth >= 0; depth--) {
    const candidate = [...folders.slice(0, depth), configurationFile].join('/');
    if (context.text(candidate) !== null) return candidate;
  }
  return null;
}
