import { remember } from '../personal-data/remember.js';
import { tokens, wordSet } from '../personal-data/tokens.js';

const reasonWords = wordSet(`
  reason reasons reasoning rationale explanation explanations explain explained factor factors justification grounds
  because criteria contributions contribution shap breakdown counterfactual
  grund gruende begruendung begruendungen erklaerung ablehnungsgrund ablehnungsgruende einflussgroessen kriterien
`);

const notReason = wordSet('finish stop end exit effort authentication human load scale form auth');

/** True for names under which reasons are kept: reasons, rejectionReason, factors, explanation, Begründung; not finishReason. */
export const isReasonName = remember((name: string): boolean => {
  const parts = tokens(name);
  return parts.some((part) => reasonWords.has(part)) && !parts.some((part) => notReason.has(part));
});

const auditWords =
  /(^|[a-z_.-])audit(?!or)|(decision|event|activity|compliance|review|change|entscheidungs?)_?-?(log|trail|record|journal|history|protokoll)|(log|record|document|track|journal|write|store|save|persist|register)_?(the_?)?(ai_?|automated_?)?(decision|verdict|entscheidung)|paper_?trail|^trail$|^audit|protokoll(ier|e)|prüfprotokoll|ledger|evidence_?store/i;

/** True for what records decisions by its name: auditLog, logDecision, decisionLog, activityHistory, Protokolliere. */
export const isAuditName = remember((name: string): boolean => auditWords.test(name));

/** True for names of a table or a collection of decisions: a row of it is a record. */
export const isDecisionTable = remember((name: string): boolean =>
  /(^|_)(ai)?(decision|verdict|entscheidung|assessment|adjudication)(s|en|_?records?|_?logs?)?$/i.test(
    name.replace(/([a-z])([A-Z])/g, '$1_$2'),
  ),
);

/** True for names of the version of a model or of rules that decided. */
export const isVersionName = remember((name: string): boolean => {
  const parts = tokens(name);
  const joined = parts.join('');
  return (
    /^(model|modelid|modelname|modelversion|aimodel|engine|engineversion|rulesetversion|ruleversion|algorithm|algorithmversion|scoringversion|promptversion|modell|modellversion)$/.test(
      joined,
    ) || parts.at(-1) === 'version'
  );
});

const automaticActors = wordSet(`
  system auto automatic automation automated bot ai llm gpt model agent cron job scheduler worker service script engine
  machine robot claude gemini timeout default rule rules ki automat automatik assistant openai anthropic judge none
  backend server workflow
`);

/** Words for persons: with one of them it is no automatic actor. */
const personRoles = wordSet('admin administrator owner user human person manager mitarbeiter');

/** True for who is no person: 'system', 'auto-approver', 'gpt-4o', 'AI'. */
export const isAutomaticActor = remember((actor: string): boolean => {
  const parts = tokens(actor);
  if (parts.length === 0 || parts.length > 5 || parts.some((part) => personRoles.has(part))) return false;
  return parts.some((part) => automaticActors.has(part));
});

/** True for fields that say who approved: approvedBy, reviewer, reviewedBy, decidedBy, freigegebenVon. */
export const isReviewerName = remember((name: string): boolean =>
  /^(approved|reviewed|confirmed|released|signed_?off|verified|accepted|checked)_?by(_?(id|user|name|user_?id))?$|^(reviewer|approver|reviewer_?(id|name)|approver_?(id|name))$|^(freigegeben|genehmigt|gepr(ue|ü)ft|best(ae|ä)tigt)_?(von|durch)$|^(pr(ue|ü)fer|freigeber)$/i.test(
    name,
  ),
);

const handover =
  /hand_?-?(off|over)|escalat|eskalier|eskalation|transfer_?-?(to|the|my|this)?_?-?(a_?)?-?(human|agent|operator|person|staff|support|colleague|call|conversation|representative|employee|team|live)|(request|call|get|talk|speak|connect|notify|route|assign|forward|pass|send|switch|ask|need|want|contact|reach|alert)s?_?-?(to|with|for)?_?-?(a|an|the|our)?_?-?(human|live_?agent|real_?person|operator|support_?(team|agent|staff)|staff|representative|mitarbeiter|colleague)|live_?-?(agent|support|person)|human_?-?(agent|support|takeover|hand|in_?the|help|operator|needed|requested|intervention|assistance|transfer|required|review|escalation|fallback|reply|queue)|(create|open|file|submit|raise|log)_?-?(a_?)?(support_?)?(ticket|case|helpdesk)|take_?-?over|(ue|ü)bergabe|(ue|ü)bergeben|an_?-?mensch|agent_?takeover|callback_?request|request_?callback|schedule_?(call|callback|meeting)|pause_?bot|bot_?paused|disable_?(bot|ai)|needs_?(human|agent)|page_?(on_?call|operator)|pass_?thread_?control/i;

/** True for names that hand a conversation over to a person: escalate, handoff, transferToAgent, createTicket, anMenschUebergeben. */
export const isHandoverName = remember(
  (name: string): boolean => handover.test(name) && !/deescalat|privilege|transferencoding/i.test(name),
);

/** Names of switches that turn an automation on or off: flags, features, kill switches, dry runs, the environment. */
export const switches =
  /flag|feature|kill_?switch|toggle|(en|dis)abled|dry_?run|is_?active|activated|maintenance|paused|rollout|experiment|variation|automation_?(mode|level|on)|^env$|aktiviert|abgeschaltet|schalter/i;
