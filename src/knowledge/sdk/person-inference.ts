/** An interface that infers emotions or traits of persons from their body (AI Act Art. 3(39), 3(40), 5(1)(f), (g), 50(3)). */
export interface InferenceApi {
  /** Modules that bring it. */
  readonly from: RegExp;
  /** Functions, methods or classes of it. */
  readonly calls: RegExp;
  /** A text among the arguments that asks for the inference; absent where the call always infers. */
  readonly asks?: RegExp;
  /** Names read from the answer somewhere in the file, where the interface gives more than is used. */
  readonly reads?: RegExp;
}

/** Interfaces as their documentation names them. */
export const inferenceApis: readonly InferenceApi[] = [
  {
    from: /^(@vladmandic\/)?face-api(\.js)?$/,
    calls: /^(withFaceExpressions|withAgeAndGender|recognizeFaceExpressions|predictAgeAndGender)$/,
  },
  { from: /^@vladmandic\/human$/, calls: /^detect$/ },
  {
    from: /^(@aws-sdk\/client-rekognition|aws-sdk)/,
    calls:
      /^(DetectFacesCommand|detectFaces|IndexFacesCommand|indexFaces|StartFaceDetectionCommand|startFaceDetection)$/,
    asks: /^(ALL|EMOTIONS|GENDER|AGE_RANGE|SMILE)$/,
  },
  {
    from: /^@google-cloud\/vision/,
    calls: /^(faceDetection|annotateImage|batchAnnotateImages)$/,
    reads: /^(joy|sorrow|anger|surprise)Likelihood$/,
  },
  {
    from: /^(@azure\/cognitiveservices-face|@azure-rest\/ai-vision-face)/,
    calls: /^(detectWithUrl|detectWithStream|path|post)$/,
    asks: /^(emotion|gender|age|smile)$/i,
  },
  {
    from: /^(hume|@humeai\/voice(-react)?)$/,
    calls: /^(startInferenceJob|startInferenceJobFromLocalFile|submitJob|connect|useVoice)$/,
  },
  { from: /morphcast|affectiva/i, calls: /^(emotion|load|start|loader|addModule|detectAllEmotions)$/i },
];

/** Addresses of services for it. */
export const inferenceHosts =
  /api\.hume\.ai\/v\d+\/(batch|stream|evi)|faceplusplus\.com\/facepp\/v3\/detect|api\.kairos\.com\/(detect|media)|affectiva\.com|morphcast\.com/i;

const trait =
  '(?:emotions?|emotional state|mood|feelings?|ethnicity|ethnic origin|race|religion|sexual orientation|political (?:views?|orientation|opinions?)|gender|age group|stress level|personality)';
const body =
  '(?:faces?|facial expressions?|photos?|selfies?|portraits?|profile pictures?|webcam|voices?|vocal|tone of voice|voice recordings?|audio|recordings?|call recordings?|video)';
const asked = new RegExp(
  `(?<![\\p{L}])(?:infer|detect|analy[sz]e|recogni[sz]e|classify|determine|estimate|guess|read|identify|rate|assess|predict|erkenne|bestimme|schätze|analysiere)(?:e|s|n)? (?:[\\p{L}\\p{N}',-]+ ){0,6}${trait}(?![\\p{L}]) (?:[\\p{L}\\p{N}',-]+ ){0,8}(?:from|in|by|based on|using|of|through|via|aus|anhand|im|in) (?:[\\p{L}\\p{N}',-]+ ){0,5}${body}(?![\\p{L}])`,
  'iu',
);
const asked2 = new RegExp(
  `(?<![\\p{L}])(?:from|based on|using|look at|aus|anhand) (?:[\\p{L}\\p{N}',-]+ ){0,4}${body}(?![\\p{L}])[, ]+(?:[\\p{L}\\p{N}',-]+ ){0,3}(?:infer|detect|recogni[sz]e|classify|determine|estimate|guess|predict) (?:[\\p{L}\\p{N}',-]+ ){0,5}${trait}(?![\\p{L}])`,
  'iu',
);

/** Whether a prompt asks a model to infer emotions or traits from a face or a voice. A person's words are no biometric data. */
export function asksForInference(text: string): boolean {
  const said = text.replace(/\s+/gu, ' ');
  return text.length > 20 && (asked.test(said) || asked2.test(said));
}

/** Names of published models that infer emotions or traits from pictures or sound. */
export const inferenceModels =
  /^[\w.-]+\/[\w.-]*(?:(?:face|facial|speech|audio|voice|wav2vec2?|hubert|vit|image)[\w.-]*(?:emotion|expression|gender|ethnic|race|age-class)|(?:emotion|gender|ethnic)[\w.-]*(?:face|facial|speech|audio|voice|wav2vec2?|hubert|vit|image|recognition-wav))[\w.-]*$|superb-er$/i;
