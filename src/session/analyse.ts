import type { AuditResult } from '../base/audit-result.js';
import type { Gap } from '../base/finding.js';
import type { FileFacts } from '../flow/facts.js';
import { rangeOf } from '../flow/facts-reader.js';
import { collectFields } from '../flow/fields/collect-fields.js';
import { asksForAge } from '../flow/fields/age-checks.js';
import { consentStateOf } from '../flow/consent-state.js';
import {
  modelsByName,
  prismaColumns,
  prismaFields,
  schemaFacts,
  type SchemaFile,
} from '../flow/fields/prisma-fields.js';
import { retentionOf } from '../flow/fields/retention.js';
import { storedRecords } from '../flow/fields/stores.js';
import { createProgram, type Program, type Resolution } from '../flow/link/program.js';
import { solve, type Solution } from '../flow/solve/solve.js';
import type { Site } from '../flow/solve/trace.js';
import { loadModels } from '../knowledge/sdk/model-table.js';
import type { Configurations } from '../program/configuration/configurations.js';
import { createResolver } from '../program/module-resolution.js';
import { selectFiles } from '../program/select-files.js';
import { callFindings } from './call-findings.js';
import type { Files } from './files.js';
import { byPlace, type Draft, type Judging, rangeAt, type SeverityOf } from './drafts.js';
import { fieldFindings } from './field-findings.js';
import { findingsOf } from './findings.js';
import { flowFindings } from './flow-findings.js';
import { declaresPurposes, folderFindings } from './folder-findings.js';
import { inventoryOf } from './inventory.js';
import { observationFindings } from './observation-findings.js';
import { projectFacts, systemFinder } from './project-facts.js';
import { projectFindings } from './project-findings.js';
import type { RunOptions } from './session.js';
import { schemaFiles } from './schema-files.js';
import { configuredNames } from './settings.js';
import { signalFindings } from './signal-findings.js';
import { spotContexts, spotFindings } from './spot-findings.js';
import { storeFindings } from './store-findings.js';
import { applySuppressions } from './suppress.js';
import { purposeFinder } from './purposes.js';
import { recipientFinder } from './recipients.js';
import { userModels } from './user-models.js';

/** How a session runs an analysis. */
export interface AnalysisRun {
  /** Today, as YYYY-MM-DD. */
  readonly date: string;
  readonly onProgress: RunOptions['onProgress'];
  readonly signal: AbortSignal;
  /** Whether the files are still those that the run began with. */
  readonly isCurrent: () => boolean;
}

/** One run from files to findings; null when files have changed while they were lowered. */
export async function analyse(
  root: string,
  files: Files,
  configurations: Configurations,
  options: AnalysisRun,
): Promise<AuditResult | null> {
  const phases: Record<string, number> = {};
  const timed = <T>(phase: string, run: () => T): T => {
    const start = performance.now();
    const result = run();
    phases[phase] = (phases[phase] ?? 0) + performance.now() - start;
    return result;
  };
  const report = (phase: 'discover' | 'lower' | 'solve' | 'rules', done: number, total: number): void => {
    options.signal.throwIfAborted();
    options.onProgress?.({ phase, done, total });
  };
  report('discover', 0, 1);
  const discovery = timed('discover', () => files.discovery());
  const wanted = selectFiles(root, discovery.files, (file) => configurations.forFile(file));
  const start = performance.now();
  const onFile = (done: number, total: number): void => report('lower', done, total);
  const { facts, skipped } = await files.lower(wanted, { onFile, signal: options.signal });
  phases['lower'] = performance.now() - start;
  // From here on nothing waits, so nothing changes.
  if (!options.isCurrent()) return null;
  const resolver = createResolver(discovery, files.fs, root);
  const program = createProgram(facts, (from, specifier) => asLinked(resolver.resolve(from, specifier)));
  const schemas = schemaFiles(
    files,
    selectFiles(root, discovery.schemas, (file) => configurations.forFile(file)),
  );
  const own = userModels(files.fs, root, configurations);
  const solution = timed('solve', () =>
    solve({
      program,
      models: loadModels(own.blocks),
      names: configuredNames(configurations.all.map((placed) => placed.configuration)),
      prisma: modelsByName(schemas),
      onFile: (done, total) => {
        report('solve', done, total);
      },
    }),
  );
  report('rules', 0, 1);
  const severityOf: SeverityOf = (file, rule) => ruleLevel(configurations.forFile(file).configuration.rules, rule);
  const ofSchemas = new Map(schemas.map((schema) => [schema.file, schemaFacts(schema)]));
  const placed: Program = { ...program, facts: (file) => program.facts(file) ?? ofSchemas.get(file) };
  const judging: Judging = {
    program: placed,
    severityOf,
    purposeAt: purposeFinder(root, placed, configurations),
    recipientAt: recipientFinder(configurations),
  };
  const judged = timed('rules', () => {
    const register = { root, fs: files.fs, placed: configurations.root };
    const { flows, modelCalls } = solution;
    const consent = consentStateOf(placed, schemas);
    const project = projectFacts({ ...register, program, flows, modelCalls, date: options.date });
    const drafts = [
      ...draftsOf(judging, solution, schemas, declaresPurposes(configurations, facts)),
      ...observationFindings(judging, solution.observations),
      ...projectFindings(judging, register, project),
      ...spotFindings(judging, solution.spots, spotContexts(root, configurations, options.date)),
      ...callFindings(judging, solution.calls, consent),
      ...signalFindings(judging, schemas, consent),
    ];
    const commented = new Map([...facts, ...ofSchemas]);
    return applySuppressions(findingsOf(drafts), commented, (file) => files.text(file), severityOf);
  });
  return {
    root,
    files: {
      found: discovery.files.length + discovery.schemas.length + discovery.skipped.length,
      analysed: facts.size + schemas.length,
      skipped: [...discovery.skipped, ...skipped].sort((a, b) => (a.file < b.file ? -1 : 1)),
    },
    lines: [...facts.values()].reduce((lines, fileFacts) => lines + fileFacts.lineStarts.length, 0),
    findings: judged.findings,
    suppressed: judged.suppressed,
    gaps: [...own.gaps, ...gapsOf(program, facts, solution)],
    inventory: inventoryOf(
      program,
      solution,
      systemFinder(root, configurations.root),
      configurations.root.configuration.aiSystems ?? [],
    ),
    timing: { phases },
  };
}

/** What the rules of every kind say. */
function draftsOf(judging: Judging, solution: Solution, schemas: readonly SchemaFile[], declares: boolean): Draft[] {
  const { flows, solver } = solution;
  const found = collectFields(solver);
  const inSchemas = schemas.flatMap((schema) => {
    const facts = judging.program.facts(schema.file);
    return facts ? prismaFields(schema, facts) : [];
  });
  const fields = [...found.fields, ...inSchemas];
  const columns = [...found.columns, ...prismaColumns(schemas)];
  return [
    ...flowFindings(judging, flows),
    ...fieldFindings(judging, fields, flows, asksForAge(solver.program)),
    ...folderFindings(judging, fields, flows, declares),
    ...storeFindings(judging, storedRecords(solver, fields, flows), retentionOf(solver, columns)),
  ];
}

type Levels = Readonly<Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error' | undefined>>;

function ruleLevel(
  levels: Levels | undefined,
  rule: string,
): 'off' | 'hint' | 'info' | 'warning' | 'error' | undefined {
  return levels?.[rule];
}

/** Style sheets, images and JSON are no modules whose values could be followed. */
function asLinked(resolution: ReturnType<ReturnType<typeof createResolver>['resolve']>): Resolution {
  return resolution.kind === 'asset'
    ? { kind: 'package', name: resolution.file, specifier: resolution.file }
    : resolution;
}

function gapsOf(program: Program, facts: ReadonlyMap<string, FileFacts>, solution: Solution): Gap[] {
  const gaps: Gap[] = [];
  for (const [file, fileFacts] of facts) {
    for (const error of fileFacts.syntaxErrors) {
      gaps.push({
        file,
        range: rangeOf(fileFacts, error.start, error.end),
        kind: 'syntax',
        message: { id: 'gap.syntax', data: { reason: error.message } },
      });
    }
    for (const specifier of new Set(fileFacts.specifiers)) {
      if (program.resolve(file, specifier).kind !== 'unresolved') continue;
      gaps.push({
        file,
        range: rangeOf(fileFacts, 0, 0),
        kind: 'unresolved-module',
        message: { id: 'gap.unresolved-module', data: { module: specifier } },
      });
    }
  }
  const addAt = ({ site, kind, message }: Pick<Gap, 'kind' | 'message'> & { readonly site: Site }): void => {
    const fileFacts = program.facts(site.file);
    if (fileFacts) gaps.push({ file: site.file, range: rangeAt(fileFacts, site.node), kind, message });
  };
  for (const { site, name } of solution.cut)
    addAt({ site, kind: 'budget', message: { id: 'gap.budget.function', data: { name } } });
  for (const { site, name } of solution.open)
    addAt({
      site,
      kind: 'channel',
      message: name === '' ? { id: 'gap.channel.name' } : { id: 'gap.channel.receiver', data: { name } },
    });
  return gaps.sort(byPlace);
}
