import { norm } from '../knowledge/norms/norms.js';
import { category } from '../knowledge/personal-data/categories.js';
import { purposes } from '../knowledge/purposes/purposes.js';
import { hasText } from '../knowledge/texts/render.js';
import type { Say } from './say.js';
import { vendorSpelling } from './vendor-spelling.js';

/** The title of a rule: a few words that say what is wrong. */
export function ruleTitle(ruleId: string, say: Say): string {
  return known(`rule.${ruleId}.title`, say) ?? ruleId;
}

/** Why a rule is there, as a sentence; null when nothing is known. */
export function ruleReason(ruleId: string, say: Say): string | null {
  return known(`rule.${ruleId}.why`, say);
}

/** What helps against the findings of a rule; null when nothing is known. */
export function ruleHelp(ruleId: string, say: Say): string | null {
  return known(`rule.${ruleId}.help`, say);
}

/** What static analysis cannot see about the findings of a rule, as half a sentence; null when nothing is known. */
export function cannotKnow(ruleId: string, say: Say): string | null {
  return known(`rule.${ruleId}.cannot-know`, say);
}

/** A category of personal data in words. */
export function categoryName(key: string, say: Say): string {
  return category(key)?.label[say.locale] ?? key;
}

/** A norm as lawyers of the language cite it. */
export function normName(id: string, say: Say): string {
  return norm(id)?.citation[say.locale] ?? id;
}

/** What a norm is about, in a few words; null when it is not known. */
export function normTitle(id: string, say: Say): string | null {
  return norm(id)?.title[say.locale] ?? null;
}

/** The day (YYYY-MM-DD) from which a norm applies, when that is after `date`; else null. */
export function normBegins(id: string, date: string): string | null {
  const from = norm(id)?.appliesFrom ?? null;
  return from !== null && from > date ? from : null;
}

/** A purpose in words; a purpose of the project's own is its key. */
export function purposeName(key: string, say: Say): string {
  return purposes.find((purpose) => purpose.key === key)?.label[say.locale] ?? key;
}

/** A recipient or provider as it writes itself, where that is more than a capital letter. */
export function recipientName(id: string, say: Say): string {
  if (id === 'unknown') return say('report.unknown');
  return vendorSpelling[id] ?? (/^[a-z]+$/.test(id) ? id.charAt(0).toUpperCase() + id.slice(1) : id);
}

/** The kind of a recipient: crm, analytics, … */
export function kindName(kind: string, say: Say): string {
  return known(`report.kind.${kind}`, say) ?? kind;
}

/** The way on which AI output reaches people: email, chat, … */
export function channelName(channel: string, say: Say): string {
  return known(`report.channel.${channel}`, say) ?? channel;
}

function known(id: string, say: Say): string | null {
  return hasText(id) ? say(id) : null;
}
