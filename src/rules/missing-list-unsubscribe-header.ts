import { type CallOption, type ModelledCall, optionOf } from '../flow/modelled-call.js';
import { isMarketingSend } from '../flow/marketing-send.js';
import { callRule } from './rule.js';

/** Marketing mail without the headers for one-click unsubscription (RFC 2369, RFC 8058, rules of Gmail and Yahoo for senders). */
export const missingListUnsubscribeHeader = callRule({
  id: 'missing-list-unsubscribe-header',
  where: (call, context) =>
    call.family === 'email' &&
    senders.test(call.package) &&
    isMarketingSend(call, context) &&
    call.audience === 'people' &&
    lacksHeaders(call),
  fixes: ['add-unsubscribe-headers'],
  report: () => ({ data: {} }),
});

/** Packages and hosts whose callers set headers themselves. */
const senders =
  /^(resend|nodemailer|@sendgrid\/mail|postmark|mailgun\.js|mailgun-js|@nestjs-modules\/mailer|@aws-sdk\/client-sesv2|api\.resend\.com|api\.sendgrid\.com|api\.postmarkapp\.com)$/;

/** Options by which the provider sets the headers. */
const managed = [['asm'], ['ListManagementOptions'], ['list_unsubscribe']];

function lacksHeaders(call: ModelledCall): boolean {
  if (call.options.every((option) => option.kind === 'unknown')) return false;
  if (managed.some((path) => optionOf(call, path) !== null)) return false;
  const stream = optionOf(call, ['MessageStream']);
  if (stream !== null && !(stream.kind === 'constant' && stream.value === 'outbound')) return false;
  const names = new Set<string>();
  const options = [['headers'], ['Headers'], ['list'], ['Content', 'Simple', 'Headers']].map((path) =>
    optionOf(call, path),
  );
  for (const option of options)
    if (option !== null && (option.kind === 'unknown' || !namesOf(option, names))) return false;
  for (const option of call.options) {
    if (/^mailgun/.test(call.package) ? !namesOf(option, names) : option.kind === 'unknown') return false;
  }
  return !(names.has('list-unsubscribe') && names.has('list-unsubscribe-post'));
}

/** Adds the names of headers in an option; false where it may hold others. */
function namesOf(option: CallOption, names: Set<string>): boolean {
  if (option.kind !== 'fields') return true;
  if (option.open) return false;
  for (const [name, field] of option.fields) {
    const plain = name.toLowerCase().replace(/^h:/, '');
    names.add(
      /^unsubscribe(-?post)?$/.test(plain) ? `list-${plain.replace(/^unsubscribepost$/, 'unsubscribe-post')}` : plain,
    );
    if (field.kind === 'constant' && /^name$/.test(plain)) names.add(String(field.value).toLowerCase());
    if (/^(\d+|\[\])$/.test(name)) {
      if (field.kind === 'unknown') return false;
      namesOf(field, names);
    }
  }
  return true;
}
