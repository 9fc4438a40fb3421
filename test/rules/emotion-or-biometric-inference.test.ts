import { check } from './check.js';

describe('emotion-or-biometric-inference', () => {
  it('knows libraries, services, models and prompts', async () => {
    await check(`
import { HumeClient } from 'hume';
import { pipeline } from '@huggingface/transformers';
const hume = new HumeClient({ apiKey: 'k' });
export async function analyse(urls: string[]) {
  await hume.expressionMeasurement.batch.startInferenceJob({ models: { prosody: {} }, urls });
//      ^ emotion-or-biometric-inference
  await pipeline('image-classification', 'dima806/facial_emotions_image_detection');
//                                       ^ emotion-or-biometric-inference
  return 'Guess the ethnicity and age group of the person in the photo and return JSON.';
//       ^ emotion-or-biometric-inference
}
`);
  });

  it('is silent about faces without traits, and about written words', async () => {
    await check(`
import vision from '@google-cloud/vision';
const client = new vision.ImageAnnotatorClient();
export async function count(image: Buffer) {
  const [result] = await client.faceDetection(image);
  return { faces: result.faceAnnotations?.length, prompt: 'Detect the mood of this message and its topic.' };
}
`);
  });
});
