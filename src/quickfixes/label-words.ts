import type { Locale } from '../base/message.js';
import { labelText } from '../knowledge/labels/label-texts.js';

const media: ReadonlyMap<string, string> = new Map([
  ['modality.image', 'image-generated'],
  ['modality.audio', 'audio-generated'],
  ['modality.video', 'video-generated'],
]);

/** What tells people that the content was made by AI, by the modality that a finding names. */
export function contentLabel(modality: string, locale: Locale): string {
  return labelText(media.get(modality) ?? 'content-generated', locale) ?? '';
}

/** What tells people at the start of a conversation that an AI answers. */
export function chatNotice(locale: Locale): string {
  return labelText('chat-start', locale) ?? '';
}
