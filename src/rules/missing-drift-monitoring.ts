import { projectRule } from './rule.js';

/** What scores or classifies people is watched for drift (AI Act Art. 15, 26(5), 72 for high-risk systems; GDPR Art. 5(1)(d)). */
export const missingDriftMonitoring = projectRule({
  id: 'missing-drift-monitoring',
  report: ({ systems }) =>
    systems
      .filter(({ judges, measured, entry: { driftMonitoring: watch } }) => {
        return judges && !measured && (watch?.metric === undefined || watch.alertTo === undefined);
      })
      .map((system) => ({ at: { kind: 'entry' as const, system }, data: {} })),
});
