import { tokens } from '../personal-data/tokens.js';

/** Libraries that write provenance into media: C2PA manifests, XMP, invisible watermarks. */
export const markingPackages =
  /^(c2pa|@contentauth\/|@trustnxt\/c2pa|exiftool|node-exiftool|dist-exiftool|invisible-watermark|piexif)/;

/** What they call to write. */
export const markingCalls =
  /^(sign|signAsset|signFile|write|writeTags|embed|insert|dump|addAssertion|addAction|encode)$/i;

const verbs = new Set(
  'sign embed add write attach apply inject insert mark stamp set tag with append ensure'.split(' '),
);
const subjects =
  /(?:^| )(?:c2pa|content credentials?|provenance|digital source type|synth id|ai (?:metadata|mark|marker|watermark|manifest|provenance|xmp|iptc|exif)|invisible watermark|watermark|iptc|xmp|manifest as ai|as ai (?:generated|media)|trained algorithmic media)(?: |$)/;
const denied = new Set(
  'strip remove clear delete drop erase read get extract verify check has detect find parse'.split(' '),
);

/** Whether a function marks media for machines: `signWithC2pa`, `embedProvenance`, `addContentCredentials`, `writeXmp`. */
export function isMarkingName(name: string): boolean {
  if (name.length < 4 || name.length > 60) return false;
  const words = tokens(name.replace(/c2pa/gi, 'Ctwopa'));
  const said = words.join(' ').replaceAll('ctwopa', 'c2pa');
  if (!subjects.test(said) || words.some((word) => denied.has(word))) return false;
  return words.some((word) => verbs.has(word)) || /(?:^| )c2pa(?: |$)/.test(said);
}

/** Whether a function takes what is written into a picture out of it. */
export function isStrippingName(name: string): boolean {
  return /^(strip|remove|clear|delete|drop|erase)(All)?(Image)?(Exif|Metadata|MetaData|Xmp|Iptc|Tags|AllTags)/i.test(
    name,
  );
}
