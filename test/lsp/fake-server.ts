/**
 * A language server around an engine that does as its files say, for what the real one does too seldom: in a file whose
 * text is `fail`, it fails; with `slow`, it works until it is cancelled; with `count`, it has a finding that says
 * how often it ran and where its cache is.
 */
import type { AuditResult } from '../../src/base/audit-result.js';
import type { Finding } from '../../src/base/finding.js';
import { setTimeout } from 'node:timers/promises';
import { serve } from '../../src/lsp/main.js';
import type { Session, SessionOptions } from '../../src/session/session.js';

function fakeSession({ root, cacheFolder }: SessionOptions): Session {
  const texts = new Map<string, string>();
  let runs = 0;
  return {
    root,
    setOverlay(file, text) {
      if (text === null) texts.delete(file);
      else texts.set(file, text);
    },
    filesChanged: () => undefined,
    async audit({ signal } = {}) {
      runs++;
      for (const text of texts.values()) {
        if (text === 'fail') throw new Error('The engine has a fault.');
        while (text === 'slow') await setTimeout(5, undefined, signal === undefined ? {} : { signal });
      }
      return {
        ...emptyResult(root),
        findings: [...texts]
          .filter(([, text]) => text === 'count')
          .map(([file]) => finding(file, `run ${runs}, cache in ${cacheFolder ?? 'none'}`)),
      };
    },
    async findings(file, options) {
      return (await this.audit(options)).findings.filter((found) => found.file === file);
    },
    fix: () => Promise.resolve(null),
    configurationProblems: () => [],
    text: (file) => texts.get(file) ?? null,
    close: () => undefined,
  };
}

function finding(file: string, id: string): Finding {
  const range = { start: { line: 1, column: 1 }, end: { line: 1, column: 6 } };
  const message = { id };
  return {
    ruleId: 'pii-in-logs',
    severity: 'warning',
    message,
    file,
    range,
    fingerprint: 'f',
    norms: [],
    categories: [],
    flow: [],
    fixes: [{ id: 'gone', title: { id: 'fix.mask-in-log' }, safe: true }],
  };
}

function emptyResult(root: string): AuditResult {
  return {
    root,
    files: { found: 0, analysed: 0, skipped: [] },
    lines: 0,
    findings: [],
    suppressed: [],
    gaps: [],
    inventory: { aiSystems: [], recipients: [], personalData: [], decisions: [] },
    timing: { phases: {} },
  };
}

await serve({
  openSession: fakeSession,
  version: '0.0.0',
  cacheFolder: (root) => root,
  today: () => '2026-01-01',
  processors: 1,
  rulePage: () => null,
});
