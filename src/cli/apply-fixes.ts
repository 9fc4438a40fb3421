import type { AuditResult } from '../base/audit-result.js';
import { addToPlan, applyEdits, emptyPlan } from '../base/edit-plan.js';
import type { Finding } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { FileSystem } from '../program/file-system.js';
import { byCodeUnit, joinPath } from '../program/paths.js';
import type { RunOptions, Session } from '../session/session.js';
import { writeFileAtomically } from './file-writer.js';

export interface FixOutcome {
  /** The audit of what now lies on disk. */
  readonly result: AuditResult;
  /** Number of fixes that were applied. */
  readonly applied: number;
  /** Files that were written, sorted. */
  readonly written: readonly string[];
  /** Why files could not be written. */
  readonly problems: readonly Message[];
}

/** Fixes can wait for each other; more rounds than this mean that two of them undo each other. */
const mostRounds = 10;

/**
 * Applies the first safe fix of every finding that `wanted` leaves. Rounds happen in memory, each on the text of the
 * one before, until nothing is left to fix; then every file is written once, or not at all when it changed meanwhile.
 */
export async function applyFixes(
  session: Session,
  first: AuditResult,
  wanted: (findings: readonly Finding[]) => readonly Finding[],
  fs: FileSystem,
  run: RunOptions,
): Promise<FixOutcome> {
  /** Texts as they were before any edit was asked for, and as the fixes have left them. */
  const originals = new Map<string, string | null>();
  const current = new Map<string, string>();
  const remember = (file: string): string | null => {
    const known = originals.get(file);
    if (known !== undefined) return known;
    const text = session.text(file);
    originals.set(file, text);
    return text;
  };
  let result = first;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { plan, count } = await planRound(session, wanted(result.findings), remember);
    if (count === 0) break;
    applied += count;
    for (const [file, edits] of plan.files) {
      const before = current.get(file) ?? remember(file) ?? '';
      const after = applyEdits(before, edits);
      current.set(file, after);
      session.setOverlay(file, after);
    }
    result = await session.audit(run);
  }
  if (applied === 0) return { result, applied, written: [], problems: [] };
  const { written, problems } = writeAll(session.root, originals, current, fs);
  for (const file of current.keys()) session.setOverlay(file, null);
  session.filesChanged([...current.keys()]);
  return { result: await session.audit(run), applied, written, problems };
}

async function planRound(session: Session, findings: readonly Finding[], remember: (file: string) => void) {
  const plan = emptyPlan();
  let count = 0;
  for (const { file, fingerprint, fixes } of findings) {
    const safe = fixes.find((fix) => fix.safe);
    if (safe === undefined) continue;
    remember(file);
    const edits = await session.fix(fingerprint, safe.id);
    if (edits !== null && edits.size > 0 && addToPlan(plan, edits)) count++;
  }
  return { plan, count };
}

/** Writes what the fixes made of the files, unless a file is no longer what it was. */
function writeAll(
  root: string,
  originals: ReadonlyMap<string, string | null>,
  current: ReadonlyMap<string, string>,
  fs: FileSystem,
) {
  const written: string[] = [];
  const problems: Message[] = [];
  for (const [file, text] of [...current].sort(([left], [right]) => byCodeUnit(left, right))) {
    const path = joinPath(root, file);
    const disk = fs.read(path);
    if (('text' in disk ? disk.text : null) !== originals.get(file)) {
      problems.push({ id: 'cli.fix.changed-meanwhile', data: { file } });
      continue;
    }
    const fault = writeFileAtomically(path, text, 'text' in disk ? disk.encoding : 'utf-8');
    if (fault === null) written.push(file);
    else problems.push(fault.problem);
  }
  return { written, problems };
}
