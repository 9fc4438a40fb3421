import { functionsAround } from '../flow/tree.js';
import { callsWithin, propertyWithin } from '../flow/call-options.js';
import { waitsForConsent } from '../flow/consent-context.js';
import { consentModeOf } from '../flow/consent-signals.js';
import type { ConsentState } from '../flow/consent-state.js';
import { endOf, functionAround, functionView, startOf } from '../flow/facts-reader.js';
import { type ModelledCall, textsOfParts } from '../flow/modelled-call.js';
import { isSameSite, type Site } from '../flow/solve/trace.js';
import { type MessageKind, messageKind } from '../knowledge/consent/message-kind.js';
import { callRules } from '../rules/all-rules.js';
import type { CallContext, CallRule } from '../rules/rule.js';
import { byPlace, type Draft, draftOf, type Judging, rangeAt } from './drafts.js';

/** What the rules over calls say of the modelled calls. */
export function callFindings(judging: Judging, calls: readonly ModelledCall[], state: ConsentState): Draft[] {
  const consentMode = consentModeOf(judging.program);
  const drafts = calls.flatMap((call) => {
    const purpose = judging.purposeAt(call.place);
    const context: CallContext = {
      purpose,
      message: messageOf(judging, call),
      state,
      waits: call.family === 'tracker' && waits(judging, call),
      logsConsent: call.labels.has('db.row') && logsConsent(judging, call),
      consentMode,
    };
    return callRules.flatMap((rule) => {
      if (!rule.where(call, context)) return [];
      const draft = callDraft(judging, rule, call, context);
      return draft ? [draft] : [];
    });
  });
  return firstOfTrackers(drafts);
}

const consentLog =
  /(log|record|store|save|audit|track|capture|write|create|persist)\w*(consent|opt_?in|einwilligung)|(consent|opt_?in|einwilligung)_?(log|record|audit|event|evidence|proof|history|receipt|nachweis|protokoll)/i;

/** Something beside the call keeps the proof of the consent: a log, a function that records it. */
function logsConsent({ program }: Judging, call: ModelledCall): boolean {
  return [call.site, ...call.via].some((site) => {
    const facts = program.facts(site.file);
    if (!facts) return false;
    const index = functionAround(facts, startOf(facts, site.node));
    return (
      index > 0 &&
      callsWithin(facts, functionView(facts, index).node).some(
        ({ node, names }) => node !== site.node && names.some((name) => consentLog.test(name)),
      )
    );
  });
}

/** The text around one of the places on the way says that it waits for a consent. */
function waits({ program }: Judging, call: ModelledCall): boolean {
  return [call.site, ...call.via].some((site) => {
    const facts = program.facts(site.file);
    return facts !== undefined && waitsForConsent(facts, site.node);
  });
}

/** The script of a tracker and the calls that start it are one cause in a file; a missing default is one in the program. */
function firstOfTrackers(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return [...drafts]
    .sort((a, b) => byPlace(a.finding, b.finding))
    .filter(({ finding, identity: [, family, chain = ''] }) => {
      if (family !== 'tracker' && finding.ruleId !== 'consent-withdrawal-missing') return true;
      const file = finding.ruleId === 'tracking-before-consent' ? finding.file : '';
      const subject = family === 'tracker' ? chain.replace(/^Google .*/, 'Google') : '';
      const key = `${finding.ruleId} ${file} ${subject}`;
      return !seen.has(key) && seen.add(key);
    });
}

function callDraft(judging: Judging, rule: CallRule, call: ModelledCall, context: CallContext): Draft | null {
  const report = rule.report(call, context);
  const place = laterOf(judging, call, report.then) ?? placeOf(judging, call, report.at ?? []);
  const facts = judging.program.facts(place.file);
  if (!facts) return null;
  const range = rangeAt(facts, place.node);
  const site = judging.program.facts(call.site.file);
  const sent = {
    file: call.site.file,
    range: site ? rangeAt(site, call.site.node) : range,
    message: { id: 'step.sink.send', data: { sink: call.chain } },
  };
  const through = {
    file: place.file,
    range,
    message: { id: 'step.passed', data: { name: nameAround(judging, call.site) } },
  };
  return draftOf(judging, {
    rule,
    report,
    place,
    range,
    identity: [nameAround(judging, call.place), call.family, call.chain, rule.id],
    certain: report.unsure !== true,
    purpose: context.purpose,
    recipient: call.recipient,
    flow: isSameSite(call.place, call.site) ? [] : [through, sent],
  });
}

/** The option that a finding names, where it stands in the call's text; else the call. */
function placeOf(judging: Judging, call: ModelledCall, names: readonly string[]): Site {
  for (const site of [call.place, call.site]) {
    const facts = judging.program.facts(site.file);
    const property = facts ? propertyWithin(facts, site.node, names) : 0;
    if (property > 0) return { file: site.file, node: property };
  }
  return call.place;
}

/** The first call of a method that follows in the same function; null for none. */
function laterOf({ program }: Judging, call: ModelledCall, method: string | undefined): Site | null {
  const facts = program.facts(call.place.file);
  if (method === undefined || !facts) return null;
  const index = functionAround(facts, startOf(facts, call.place.node));
  if (index === 0) return null;
  const later = callsWithin(facts, functionView(facts, index).node).find(
    ({ node, names }) => names[0] === method && endOf(facts, node) > endOf(facts, call.place.node),
  );
  return later ? { file: call.place.file, node: later.node } : null;
}

function nameAround(judging: Judging, site: Site): string {
  const [name = ''] = functionNames(judging, site);
  return name;
}

/** Names of the functions around a place, innermost first. */
function functionNames({ program }: Judging, site: Site): string[] {
  const facts = program.facts(site.file);
  return facts ? functionsAround(facts, startOf(facts, site.node)) : [];
}

/** Folders that name a part of a site or an area of an app rather than what is sent. */
const vagueFolders = /^(\(?marketing\)?|src|app|lib|server|api|services?|components?|pages?)$/i;

function fileNames(site: Site): string[] {
  const [file = '', ...folders] = site.file
    .replace(/\.[^/]*$/, '')
    .split('/')
    .reverse();
  const [nearest = ''] = folders.filter((folder) => !vagueFolders.test(folder));
  return [/^(index|route|page|main|service|controller)$/.test(file) ? (folders[0] ?? '') : file, nearest].filter(
    (name) => name !== '' && !vagueFolders.test(name),
  );
}

function messageOf(judging: Judging, call: ModelledCall): MessageKind {
  const purpose = judging.purposeAt(call.place);
  const texts = (label: RegExp): string[] => textsOfParts(call, label).map(({ text }) => text);
  const places = [call.place, ...call.via.filter((site) => !isSameSite(site, call.place))];
  return messageKind({
    declared: purpose?.from === 'declared' ? purpose.key : null,
    // A short message has no subject: its text is all there is.
    subjects: texts(call.family === 'email' ? /^content\.(subject|title)$/ : /^content\.(subject|title|body)$/),
    templates: texts(/^content\.template$/),
    names: [
      ...functionNames(judging, call.place),
      ...places.slice(1).flatMap((site) => functionNames(judging, site)),
      ...functionNames(judging, call.site),
      ...fileNames(call.place),
      ...places.slice(1).flatMap(fileNames),
    ],
    addressees: call.addressees,
  });
}
