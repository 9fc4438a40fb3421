import { bodyOf, type Comment } from './suppressions.js';

/** A comment with what it stands on (the shape of `CommentFact`). */
export interface DocComment extends Comment {
  /** Offsets of the declaration or property that follows; 0 and 0 for none. */
  readonly targetStart: number;
  readonly targetEnd: number;
  /** Before the first statement of the file. */
  readonly first: boolean;
}

/** A purpose that a doc comment declares. */
export interface PurposeAnnotation {
  readonly key: string;
  /** Offsets of the comment. */
  readonly start: number;
  readonly end: number;
}

/** Answers which declared purpose holds at an offset: the innermost; null where none does. */
export type PurposeLookup = (offset: number) => PurposeAnnotation | null;

const tag = /(?:^|\s)@purpose\s+([\w.-]+)/;

/**
 * The purposes that `@purpose key` declares in doc comments. On a function, class, type or property it counts inside
 * it; on the file's first comment, where nothing but the file follows, it counts for the file.
 */
export function purposeLookup(comments: readonly DocComment[]): PurposeLookup {
  const annotations = comments.flatMap((comment) => {
    const key = comment.text.startsWith('/**') ? tag.exec(bodyOf(comment.text))?.[1] : undefined;
    if (key === undefined) return [];
    const annotation: PurposeAnnotation = { key, start: comment.start, end: comment.end };
    if (comment.targetEnd > comment.targetStart) {
      return [{ from: comment.targetStart, to: comment.targetEnd, annotation }];
    }
    return comment.first ? [{ from: 0, to: Infinity, annotation }] : [];
  });
  annotations.sort((left, right) => left.to - left.from - (right.to - right.from));
  return (offset) => annotations.find(({ from, to }) => offset >= from && offset < to)?.annotation ?? null;
}
