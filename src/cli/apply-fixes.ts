import type { AuditResult } from '../base/audit-result.js';
import type { Finding } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { FileSystem } from '../program/file-system.js';
import { joinPath } from '../program/paths.js';
import type { RunOptions, Session } from '../session/session.js';
import { writeFileAtomically } from './file-writer.js';
import { addToPlan, applyEdits, emptyPlan } from './plan-edits.js';

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
  const originals = new Map<string, string | null>();
  let result = first;
  let applied = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { plan, count } = await planRound(session, wanted(result.findings));
    if (count === 0) break;
    applied += count;
    for (const [file, edits] of plan.files) {
      const text = session.text(file);
      if (!originals.has(file)) originals.set(file, text);
      session.setOverlay(file, applyEdits(text ?? '', edits));
    }
    result = await session.audit(run);
  }
  if (applied === 0) return { result, applied, written: [], problems: [] };
  const { written, problems } = writeAll(session, originals, fs);
  for (const file of originals.keys()) session.setOverlay(file, null);
  session.filesChanged([...originals.keys()]);
  return { result: await session.audit(run), applied, written, problems };
}

async function planRound(session: Session, findings: readonly Finding[]) {
  const plan = emptyPlan();
  let count = 0;
  for (const { fingerprint, fixes } of findings) {
    const safe = fixes.find((fix) => fix.safe);
    const edits = safe === undefined ? null : await session.fix(fingerprint, safe.id);
    if (edits !== null && edits.size > 0 && addToPlan(plan, edits)) count++;
  }
  return { plan, count };
}

function writeAll(session: Session, originals: ReadonlyMap<string, string | null>, fs: FileSystem) {
  const written: string[] = [];
  const problems: Message[] = [];
  for (const [file, original] of [...originals].sort(([left], [right]) => (left < right ? -1 : 1))) {
    const path = joinPath(session.root, file);
    const disk = fs.read(path);
    const text = session.text(file) ?? '';
    const known = 'text' in disk ? disk.text : null;
    if (known !== original) {
      problems.push({ id: 'cli.fix.changed-meanwhile', data: { file } });
      continue;
    }
    const fault = writeFileAtomically(path, text, 'text' in disk ? disk.encoding : 'utf-8');
    if (fault === null) written.push(file);
    else problems.push(fault.problem);
  }
  return { written, problems };
}
