import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { Finding } from '../base/finding.js';
import type { Message } from '../base/message.js';
import type { TextRange } from '../base/text-range.js';
import { tooDeepAt } from './json-depth.js';
import { lineMap } from './line-map.js';
import { byCodeUnit } from './paths.js';

/** Findings that a project has accepted for now: how many of each fingerprint. */
export type Baseline = ReadonlyMap<string, number>;

/** A fault of a baseline file, with its place. */
export interface BaselineProblem {
  readonly problem: Message;
  readonly range: TextRange;
}

const schemaVersion = 1;

/** Keeps the findings that a baseline does not have: of each fingerprint those beyond its count, in their order. */
export function notInBaseline<Kept extends Pick<Finding, 'fingerprint'>>(
  findings: readonly Kept[],
  baseline: Baseline,
): Kept[] {
  const left = new Map(baseline);
  return findings.filter(({ fingerprint }) => {
    const count = left.get(fingerprint) ?? 0;
    if (count > 0) left.set(fingerprint, count - 1);
    return count === 0;
  });
}

/**
 * The text of a baseline file that has all these findings. One line each, sorted by fingerprint, so that it merges well
 * and does not change when lines of code move; rule and file are there for the reader alone.
 */
export function formatBaseline(findings: readonly Pick<Finding, 'fingerprint' | 'ruleId' | 'file'>[]): string {
  const entries = new Map<string, { rule: string; file: string; count: number }>();
  for (const { fingerprint, ruleId, file } of findings) {
    const count = (entries.get(fingerprint)?.count ?? 0) + 1;
    entries.set(fingerprint, { rule: ruleId, file, count });
  }
  const lines = [...entries]
    .sort(([left], [right]) => byCodeUnit(left, right))
    .map(([fingerprint, entry]) => `    ${JSON.stringify({ fingerprint, ...entry })}`);
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "schemaVersion": ${schemaVersion},\n  "findings": ${list}\n}\n`;
}

/** Reads the text of a baseline file, or says what is wrong with it and where. */
export function readBaseline(text: string): Baseline | BaselineProblem {
  const lines = lineMap(text);
  const errors: ParseError[] = [];
  const tree = tooDeepAt(text) === null ? parseTree(text, errors) : undefined;
  const wrong = (node: Node | undefined, id: string): BaselineProblem => {
    const start = node?.offset ?? errors[0]?.offset ?? 0;
    return { problem: { id }, range: lines.range(start, start + (node?.length ?? errors[0]?.length ?? 0)) };
  };
  if (tree === undefined || errors.length > 0) return wrong(undefined, 'baseline.no-json');
  const version = findNodeAtLocation(tree, ['schemaVersion']);
  if (version?.value !== schemaVersion) return wrong(version ?? tree, 'baseline.unknown-version');
  const findings = findNodeAtLocation(tree, ['findings']);
  if (findings?.type !== 'array') return wrong(findings ?? tree, 'baseline.no-findings');

  const baseline = new Map<string, number>();
  for (const entry of findings.children ?? []) {
    const { fingerprint, count = 1 } = (getNodeValue(entry) ?? {}) as { fingerprint?: unknown; count?: unknown };
    if (typeof fingerprint !== 'string' || typeof count !== 'number') return wrong(entry, 'baseline.no-fingerprint');
    baseline.set(fingerprint, (baseline.get(fingerprint) ?? 0) + count);
  }
  return baseline;
}
