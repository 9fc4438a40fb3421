import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver';
import type { Finding, Severity } from '../base/finding.js';
import { rulePage } from '../reporters/rule-page.js';
import type { Say } from '../reporters/say.js';
import type { ConfigurationProblem } from '../session/session.js';
import { rangeOf } from './locations.js';

const source = 'leitplanke';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** How findings are shown to this client. */
export interface DiagnosticOptions {
  readonly say: Say;
  readonly uriOf: (file: string) => string;
  /** Whether the client shows the steps of a flow. */
  readonly related: boolean;
}

/** A finding as the editor shows it; `data` is its fingerprint, from which fixes and explanations are computed again. */
export function diagnosticOf(finding: Finding, { say, uriOf, related }: DiagnosticOptions): Diagnostic {
  return {
    range: rangeOf(finding.range),
    severity: severities[finding.severity],
    code: finding.ruleId,
    codeDescription: { href: rulePage(finding.ruleId) },
    source,
    message: say.message(finding.message),
    data: finding.fingerprint,
    ...(related && finding.flow.length > 0
      ? {
          relatedInformation: finding.flow.map((step) => ({
            location: { uri: uriOf(step.file), range: rangeOf(step.range) },
            message: say.message(step.message),
          })),
        }
      : {}),
  };
}

/** A fault of a configuration file, on its line. */
export function configurationDiagnostic({ range, message }: ConfigurationProblem, say: Say): Diagnostic {
  return {
    range: rangeOf(range),
    severity: DiagnosticSeverity.Error,
    code: 'configuration',
    source,
    message: say.message(message),
  };
}
