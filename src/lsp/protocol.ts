import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Severity } from '../base/finding.js';

/** What the client tells the server when it starts it; everything may be missing. */
export interface InitializationOptions {
  /** Absolute path of a folder for caches, used instead of one beside the project: a workspace that nobody trusts is not written to. */
  readonly cacheFolder?: string;
  /** The client has the commands `leitplanke.ignoreWithReason` and `leitplanke.explainRule`, so code actions may call them. */
  readonly commands?: boolean;
}

/** The settings below `leitplanke`, as the client holds them. */
export interface ClientSettings {
  readonly enable?: boolean;
  readonly locale?: 'auto' | 'en' | 'de';
  /** Worker threads; 0 leaves the choice to the server. */
  readonly threads?: number;
}

export interface AuditReportParams {
  /** URI of a workspace folder; without it, the first one. */
  readonly folder?: string;
  /** Random text that allows the style and the script of this one page. */
  readonly nonce: string;
  /** The source of the editor's own resources. */
  readonly cspSource: string;
}

export interface AuditReport {
  /** URI of the folder that the report is about; the page names files relative to it. */
  readonly folder: string;
  /** The whole page. */
  readonly html: string;
}

export interface IgnoreParams {
  /** URI of the file with the finding. */
  readonly uri: string;
  readonly fingerprint: string;
  readonly reason: string;
}

export interface ExplainParams {
  readonly ruleId: string;
}

export interface RuleExplanation {
  readonly title: string;
  readonly markdown: string;
}

export interface Status {
  readonly state: 'working' | 'ready' | 'failed';
  /** How much is done, from 0 to 100, while working. */
  readonly percent?: number;
  /** What is going on, in words, while working. */
  readonly phase?: string;
  /** Findings of all folders; missing until the first audit is done. */
  readonly findings?: Readonly<Record<Severity, number>>;
}

/** Requests from the client to the server beyond the Language Server Protocol. */
export interface Requests {
  /** Asks for the audit report of a workspace folder, brought up to date, to be shown in a webview. */
  'leitplanke/auditReport': { readonly params: AuditReportParams; readonly result: AuditReport | null };
  /** Asks for the edit that silences a finding with the reason that a person has just given; null when the finding is gone. */
  'leitplanke/ignore': { readonly params: IgnoreParams; readonly result: WorkspaceEdit | null };
  /** Asks for the page of a rule, to be shown to a person; null when there is no such rule. */
  'leitplanke/explain': { readonly params: ExplainParams; readonly result: RuleExplanation | null };
}

/** Notifications from the server to the client beyond the Language Server Protocol. */
export interface Notifications {
  /** Tells what the server is doing and how many findings there are, for the status bar. */
  'leitplanke/status': Status;
}

/** What a command of a code action is called with. */
export interface FindingReference {
  readonly uri: string;
  readonly fingerprint: string;
  readonly ruleId: string;
}
