import { remember } from '../personal-data/remember.js';
import { tokens } from '../personal-data/tokens.js';
import { isApprovedStatus } from './effect-words.js';

const approvalFields =
  /^(is_?|was_?|human_?|manually_?|auto_?)?(approved|reviewed|signed_?off|freigegeben|genehmigt)$|^(approval|review|moderation|freigabe)_?(status|state|decision|result|outcome)$|^(reviewer|approver)_?(decision|verdict)$/i;

/** True for fields that hold the answer of a review: approved, reviewStatus, approvalDecision. */
export const isApprovalField = remember((name: string): boolean => approvalFields.test(name));

const stateFields = /^(status|state|decision|outcome|verdict|result)$/i;

/** Whether a field with a value says that something is approved: `approved: true`, `reviewStatus: 'approved'`. */
export function saysApproved(field: string, value: string): boolean {
  if (value === 'true') return isApprovalField(field) && !/status|state|decision|result|outcome|verdict/i.test(field);
  if (!isApprovalField(field) && !stateFields.test(field)) return false;
  const said = tokens(value).join('');
  return (
    said !== 'published' &&
    said !== 'released' &&
    (isApprovedStatus(value) || said === 'approve' || said === 'autoapproved')
  );
}

const verbs =
  /^(auto_?)?(approve|sign_?off|give_?approval|grant_?approval|mark_?(as_?)?(approved|reviewed)|set_?approved|freigeben|genehmige?n?)/i;

/** True for functions that approve: approve, approveRequest, signOff, markAsApproved. */
export const isApprovingName = remember(
  (name: string): boolean => verbs.test(name) && !/ble$|^approved?(By|At)/.test(name),
);

const options =
  /^(on_?|after_?)?(timeout|expir(y|e|ation)|no_?(response|answer|reply)|deadline)_?(action|decision|result|status|behaviou?r|default|fallback|to)?$|^(default|fallback)_?(action|decision|approval|result|outcome|status|verdict)$|^on_?(timeout|expire[d]?|expiry|no_?response|no_?answer)$/i;

/** True for options that say what counts when nobody answers: onTimeout, timeoutAction, defaultDecision. */
export const isDefaultOption = remember((name: string): boolean => options.test(name));

/** True for options that approve without anybody: autoApprove, autoApproveAfter, approveOnTimeout. */
export const isAutoApproveOption = remember(
  (name: string): boolean =>
    /^auto_?(approve|approval|accept_?reviews?|release|confirm|sign_?off|freigabe)(_?(after|on|when|if)?_?\w*)?$|^approve_?(on|after|when)_?\w+$/i.test(
      name,
    ) && !/below|under|threshold|list|domains?|rules?|limit|max/i.test(name),
);

/** Words of a condition that time has run out. */
export const timeWords =
  /timeout|timed_?out|expire|expiry|deadline|elapsed|overdue|stale|older|waiting_?since|age_?(in|ms|hours|days)|created_?at|requested_?at|submitted_?at|due_?at|now|pending_?since|hours|sla/i;
