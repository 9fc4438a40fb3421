import { isGrantName } from '../knowledge/consent/grant-names.js';
import type { CallOption, ModelledCall } from './modelled-call.js';

/** A record that a call writes, with the field that says somebody agreed. */
export interface ConsentRecord {
  readonly field: string;
  /** It is set to true, whoever it is; else it takes what somebody chose. */
  readonly constant: boolean;
  /** Names of all fields beside it. */
  readonly names: readonly string[];
  /** What else is written is not known. */
  readonly open: boolean;
}

const notData = new Set(['where', 'select', 'include', 'filter', 'orderBy', 'returning']);

/** The consent among what a call writes; null where it writes none, or only takes one back. */
export function consentRecordOf(call: ModelledCall): ConsentRecord | null {
  for (const option of call.options) {
    const found = recordIn(option, 0);
    if (found) return found;
  }
  return null;
}

function recordIn(option: CallOption, depth: number): ConsentRecord | null {
  if (option.kind !== 'fields' || depth > 4) return null;
  for (const [name, value] of option.fields) {
    if (notData.has(name)) continue;
    if (!isGrantName(name) || /subscribed$/i.test(name) || isMoment(name)) continue;
    if (value.kind === 'constant' && value.value !== true) continue;
    if (value.kind === 'fields') {
      // `consent: { granted, version, … }`: the record is inside.
      return {
        field: name,
        constant: false,
        names: [...namesIn(value), ...namesIn(option)],
        open: value.open || option.open,
      };
    }
    return { field: name, constant: value.kind === 'constant', names: namesIn(option), open: option.open };
  }
  for (const [name, value] of option.fields) {
    const found = notData.has(name) ? null : recordIn(value, depth + 1);
    if (found) return found;
  }
  return null;
}

function namesIn(option: CallOption): string[] {
  if (option.kind !== 'fields') return [];
  return [...option.fields].flatMap(([name, value]) => [name, ...(value.kind === 'fields' ? namesIn(value) : [])]);
}

function isMoment(name: string): boolean {
  return /(At|_at|Date|_date|On|Time|Timestamp|Version|_version|Source|_source|Text|_text|Ip|_ip|Token|_token|Id|_id)$/.test(
    name,
  );
}

/** What a complete record says besides who agreed: when, to which wording, and where. */
export function missingIn(record: ConsentRecord): readonly ('time' | 'version' | 'source')[] {
  const has = (pattern: RegExp): boolean => record.names.some((name) => pattern.test(name));
  return [
    ...(has(/(At|_at|Date|_date|Time|_time|_on|On)$|timestamp|zeitpunkt|datum|^(at|date|time|when)$/i)
      ? []
      : (['time'] as const)),
    ...(has(/version|wording|text|policy|revision|document|statement|fassung/i) ? [] : (['version'] as const)),
    ...(has(
      /source|channel|ip$|ipAddress|ip_|userAgent|user_agent|origin|form|method|page|url|medium|via|herkunft|quelle|kanal/i,
    )
      ? []
      : (['source'] as const)),
  ];
}
