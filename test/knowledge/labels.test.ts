import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isAiLabelText, isDisclosureKey } from '../../src/knowledge/labels/label-text.js';
import { labelText, labelTexts } from '../../src/knowledge/labels/label-texts.js';
import { labelled, unlabelled } from './data/label-sentences.js';

describe('AI labels', () => {
  it('are seen in seven languages', () => {
    assert.deepEqual(
      labelled.filter((text) => !isAiLabelText(text)),
      [],
    );
  });

  it('are not seen in marketing, progress, prompts and denials', () => {
    assert.deepEqual(unlabelled.filter(isAiLabelText), []);
  });

  it('are seen in every label text that we offer for AI content and conversations', () => {
    for (const id of 'chat-start voice-start agent-signature mail-ai-auto mail-ai-reviewed text-generated text-modified image-generated image-modified video-generated audio-generated avatar'.split(
      ' ',
    )) {
      assert.ok(isAiLabelText(labelText(id, 'en') ?? ''), id);
      assert.ok(isAiLabelText(labelText(id, 'de') ?? ''), id);
    }
  });

  it('have the same placeholders in both languages', () => {
    for (const [id, { en, de }] of Object.entries(labelTexts)) {
      assert.deepEqual((en.match(/\{\w+\}/g) ?? []).sort(), (de.match(/\{\w+\}/g) ?? []).sort(), id);
    }
    assert.equal(labelText('no-such', 'en'), null);
    assert.equal(labelText('constructor', 'en'), null);
  });

  it('do not take long to find in long texts', () => {
    const started = performance.now();
    isAiLabelText('written with care and love and '.repeat(5000));
    isAiLabelText('mit Liebe und Sorgfalt '.repeat(5000));
    assert.ok(performance.now() - started < 1000);
  });
});

describe('keys of a disclosure', () => {
  it('count when their value does not say no', () => {
    for (const [name, value] of [
      ['aiGenerated', 'true'],
      ['AI-Disclosure', 'ai-generated'],
      ['ai-disclosure', 'ai-assisted'],
      ['data-ai-generated', null],
      ['X-AI-Generated', 'true'],
      ['is_aigc', 'true'],
      ['digitalSourceType', 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia'],
      ['digital_source_type', 'trained_algorithmic_media'],
      ['Iptc4xmpExt:DigitalSourceType', 'compositeWithTrainedAlgorithmicMedia'],
    ] as const) {
      assert.equal(isDisclosureKey(name, value), true, name);
    }
    for (const [name, value] of [
      ['aiGenerated', 'false'],
      ['ai-disclosure', 'none'],
      ['ai-disclosure', 'human-only'],
      ['digitalSourceType', 'humanEdits'],
      ['digitalSourceType', null],
      ['aiModel', 'true'],
      ['generated', 'true'],
    ] as const) {
      assert.equal(isDisclosureKey(name, value), false, name);
    }
  });
});
