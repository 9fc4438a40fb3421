import { type ModelledCall, optionOf, textsOfParts } from '../flow/modelled-call.js';
import { openPixel } from '../knowledge/consent/unsubscribe-words.js';
import { callRule } from './rule.js';

/** Opening of a mail is recorded for each recipient (ePrivacy Directive Art. 5(3), § 25 TDDDG; EDPB Guidelines 2/2023). */
export const emailOpenTrackingWithoutConsent = callRule({
  id: 'email-open-tracking-without-consent',
  where: (call) =>
    call.family === 'email' &&
    call.audience !== 'own' &&
    (switchedOn(call) !== null || hasPixel(call)) &&
    !call.guards.asked.some((name) => /track|open|analytic|statist|pixel|messung/i.test(name)),
  fixes: ['tracking-off'],
  report: (call) => {
    const option = switchedOn(call);
    return { data: {}, ...(option === null ? {} : { at: [option.at(-1) ?? '', option[0] ?? ''] }) };
  },
});

/** Options of mail services, with the values that switch the tracking on. */
const options: readonly (readonly [readonly string[], RegExp])[] = [
  [['trackingSettings', 'openTracking', 'enable'], /^true$/],
  [['trackingSettings', 'clickTracking', 'enable'], /^true$/],
  [['tracking_settings', 'open_tracking', 'enable'], /^true$/],
  [['tracking_settings', 'click_tracking', 'enable'], /^true$/],
  [['TrackOpens'], /^(true|enabled|1)$/i],
  [['TrackLinks'], /^(HtmlAndText|HtmlOnly|TextOnly)$/],
  [['TrackClicks'], /^(true|enabled|1)$/i],
  [['o:tracking'], /^(true|yes|htmlonly)$/i],
  [['o:tracking-opens'], /^(true|yes)$/i],
  [['o:tracking-clicks'], /^(true|yes|htmlonly)$/i],
  [['settings', 'track_opens'], /^true$/],
  [['settings', 'track_clicks'], /^true$/],
  [['options', 'open_tracking'], /^true$/],
  [['options', 'click_tracking'], /^true$/],
  [['message', 'track_opens'], /^true$/],
  [['message', 'track_clicks'], /^true$/],
  [['track_opens'], /^true$/],
  [['tracking', 'opens'], /^true$/],
];

/** Path of the option that is a constant yes; null where none is, or where it depends on something. */
function switchedOn(call: ModelledCall): readonly string[] | null {
  for (const [path, on] of options) {
    const option = optionOf(call, path);
    if (option?.kind === 'constant' && on.test(String(option.value))) return path;
  }
  return null;
}

/** An image of one pixel whose address says who opens it, in every text that may be sent. */
function hasPixel(call: ModelledCall): boolean {
  const texts = textsOfParts(call, /^content\.(html|jsx)$/);
  return texts.length > 0 && texts.every(({ text }) => openPixel(text));
}
