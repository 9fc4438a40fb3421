import type { Flow } from '../flow/flow.js';
import type { Program } from '../flow/link/program.js';
import type { ModelCall } from '../flow/model-call.js';
import type { ProjectFacts, SystemFacts } from '../flow/project.js';
import { category } from '../knowledge/personal-data/categories.js';
import { readCodeowners } from '../program/codeowners.js';
import type { PlacedConfiguration } from '../program/configuration/configurations.js';
import type { AiSystemConfiguration } from '../program/configuration/schema.js';
import type { FileSystem } from '../program/file-system.js';
import { fileMatcher } from '../program/glob.js';
import { joinPath, relativeTo } from '../program/paths.js';
import { isTestFile } from '../program/test-files.js';

export interface ProjectInput {
  readonly root: string;
  readonly fs: FileSystem;
  readonly program: Program;
  /** The configuration of the root, the only one whose register counts. */
  readonly placed: PlacedConfiguration;
  readonly flows: readonly Flow[];
  readonly modelCalls: readonly ModelCall[];
  /** Today. */
  readonly date: string;
}

/** What is known of the project's AI systems; null where no register is kept. */
export function projectFacts(input: ProjectInput): ProjectFacts | null {
  const { aiSystems, training } = input.placed.configuration;
  if (aiSystems === undefined) return null;
  const entryOf = systemFinder(input.root, input.placed);
  const calls = input.modelCalls.filter(({ site }) => !isTestFile(site.file));
  return {
    today: input.date,
    systems: aiSystems.map((entry, index) => systemFacts(input, entry, index, entryOf, calls)),
    uncovered: calls.filter(({ site }) => entryOf(site.file) === null),
    training: { lastDate: training?.lastDate ?? null, topics: training?.topics ?? [] },
  };
}

/** The entry of the register that names a file: the first with a matching glob, else one without any. */
export function systemFinder(
  root: string,
  { folder, configuration }: PlacedConfiguration,
): (file: string) => AiSystemConfiguration | null {
  const entries = (configuration.aiSystems ?? []).map((entry) => ({
    entry,
    matches: entry.files === undefined ? null : fileMatcher(entry.files),
  }));
  const rest = entries.find(({ matches }) => matches === null)?.entry ?? null;
  return (file) => {
    const path = relativeTo(folder, joinPath(root, file));
    return entries.find(({ matches }) => matches?.(path))?.entry ?? rest;
  };
}

/** Words in the name of a system or its files that say that it scores or classifies people. */
const judging =
  /scor(e|ing)|rating|rank(ing|er)|churn|propensity|credit|eligib|qualif|classif|segment|screening|risk|bonit|bewertung|einstuf/i;
const vulnerable = /(^|[^a-z])(child(ren)?|kids?|minors?|patients?|kinder|jugend)([^a-z]|$)/i;
const ownModels = /tfjs|tensorflow|onnx|brain\.js|random-forest|sagemaker|^ml-|lightgbm|xgboost/i;
const metrics =
  /^(prom-client|@opentelemetry\/|hot-shots|node-statsd|langfuse|@langfuse\/|dd-trace|@arizeai\/|langsmith)/;

function systemFacts(
  { root, fs, program, flows }: ProjectInput,
  entry: AiSystemConfiguration,
  index: number,
  entryOf: (file: string) => AiSystemConfiguration | null,
  allCalls: readonly ModelCall[],
): SystemFacts {
  const files = program.files.filter((file) => entryOf(file) === entry);
  const own = new Set(files);
  const calls = allCalls.filter(({ site }) => own.has(site.file));
  const through = flows.filter((flow) => own.has(flow.place.file) || own.has(flow.trace.origin.file));
  const names = [entry.id, ...(entry.files ?? [])].join(' ');
  const scores =
    judging.test(names) ||
    through.some(({ source }) => source.kind === 'score') ||
    calls.some(({ gives, name }) => gives.includes('score') && !/moderation/i.test(name));
  const decides =
    through.some(({ sink, guards }) => sink.role.kind === 'decision' && !guards.reviewed) ||
    (scores && entry.automationLevel === 'act-alone');
  const ownersOf = readCodeowners(fs, root);
  const owned = (calls.length > 0 ? calls.map(({ site }) => site.file) : files).map(
    (file) => ownersOf(file).length > 0,
  );
  const signals: readonly (readonly [string, boolean])[] = [
    ['scoring', scores],
    ['automated-decision', decides],
    [
      'special-category',
      through.some(({ source }) => source.kind === 'personal-data' && category(source.detail)?.special === true),
    ],
    [
      'matching',
      through.some(({ sink: { role } }) => role.kind === 'recipient' && role.recipientKind === 'enrichment'),
    ],
    ['vulnerable', vulnerable.test(names)],
  ];
  return {
    entry,
    index,
    files,
    absent: files.length === 0 && !namesOtherLanguages(entry),
    calls,
    owned: owned.length > 0 && owned.every(Boolean),
    judges: scores || decides || through.some(({ sink }) => sink.role.kind === 'decision'),
    ownModel: calls.some(({ gives, package: name }) => gives.includes('training') || ownModels.test(name)),
    measured: files.some((file) => program.facts(file)?.specifiers.some((name) => metrics.test(name))),
    signals: signals.filter(([, holds]) => holds).map(([name]) => name),
  };
}

/** The entry is about code that is not read here, such as Python. */
function namesOtherLanguages({ files = [] }: AiSystemConfiguration): boolean {
  return files.some((glob) => /\.[a-z]+$/i.test(glob) && !/\.[cm]?[jt]sx?$/i.test(glob));
}
