import { createHash } from 'node:crypto';

/** Facts of one file as they lie in a pack. */
export interface PackedFacts {
  readonly file: string;
  /** Of the text that the facts were made from. */
  readonly hash: string;
  /** As `encodeFacts` makes them. */
  readonly bytes: Uint8Array;
}

const digestSize = 32;
/** Digest, then the size of the index in bytes. */
const headSize = digestSize + 4;

type Index = readonly (readonly [file: string, hash: string, size: number])[];

/** The facts of many files as one block of bytes: a digest of the edition and of everything else, an index, the facts. */
export function makePack(edition: string, entries: readonly PackedFacts[]): Uint8Array {
  const index: Index = entries.map(({ file, hash, bytes }) => [file, hash, bytes.byteLength]);
  const written = Buffer.from(JSON.stringify(index));
  const indexSize = (written.length + 3) & ~3;
  const size = entries.reduce((sum, { bytes }) => sum + bytes.byteLength, headSize + indexSize);
  const pack = Buffer.alloc(size);
  pack.writeUInt32LE(indexSize, digestSize);
  // JSON may end in blanks.
  pack.fill(0x20, headSize, headSize + indexSize);
  pack.set(written, headSize);
  let offset = headSize + indexSize;
  for (const { bytes } of entries) {
    pack.set(bytes, offset);
    offset += bytes.byteLength;
  }
  pack.set(digestOf(edition, pack.subarray(digestSize)), 0);
  return pack;
}

/** What is in a pack, by file; null when it was cut off, changed, or written by another edition. The bytes are parts of the pack. */
export function openPack(edition: string, pack: Uint8Array): ReadonlyMap<string, PackedFacts> | null {
  if (pack.byteLength < headSize) return null;
  const bytes = Buffer.from(pack.buffer, pack.byteOffset, pack.byteLength);
  // Only what this edition has written matches, so what follows is as `makePack` left it.
  if (!digestOf(edition, bytes.subarray(digestSize)).equals(bytes.subarray(0, digestSize))) return null;
  const indexEnd = headSize + bytes.readUInt32LE(digestSize);
  const index = JSON.parse(bytes.toString('utf8', headSize, indexEnd)) as Index;
  const entries = new Map<string, PackedFacts>();
  let offset = indexEnd;
  for (const [file, hash, size] of index) {
    entries.set(file, { file, hash, bytes: bytes.subarray(offset, offset + size) });
    offset += size;
  }
  return entries;
}

function digestOf(edition: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(`${edition}\n`).update(bytes).digest();
}
