import type { ModelTable } from '../../knowledge/sdk/model-table.js';
import type { PrismaModel } from '../../program/prisma-schema.js';
import { functionView } from '../facts-reader.js';
import type { Flow } from '../flow.js';
import type { ModelledCall } from '../modelled-call.js';
import type { Program } from '../link/program.js';
import type { ModelCall } from '../model-call.js';
import type { Observation } from '../observation.js';
import { stepsFor } from './budget.js';
import { callValue } from './calls.js';
import { joinDoors } from './doors.js';
import { evaluate } from './expressions.js';
import { allFlows } from './flows.js';
import { reportedFlows } from './reported-flows.js';
import { collectSpots } from './collect-spots.js';
import type { Spot } from '../spot.js';
import type { ConfiguredNames, Solver } from './frame.js';
import { summarise } from './summarise.js';
import { readMember } from './members.js';
import { collectCalls } from './modelled-calls.js';
import { evaluateInModule, moduleExports, moduleVariable, runModule } from './modules.js';
import { type OpenChannel, openChannels } from './open-channels.js';
import { execute } from './statements.js';
import { observeTexts } from './observed-texts.js';
import type { Site } from './trace.js';

export interface SolveInput {
  readonly program: Program;
  readonly models: ModelTable;
  readonly names: ConfiguredNames;
  readonly prisma: ReadonlyMap<string, PrismaModel>;
  /** Called after each file; throws to cancel. */
  readonly onFile?: (done: number, total: number) => void;
}

export interface Solution {
  readonly flows: readonly Flow[];
  /** Modelled calls that do something to people, for the rules about calls. */
  readonly calls: readonly ModelledCall[];
  /** Calls of models, in the order of their places. */
  readonly modelCalls: readonly ModelCall[];
  /** What single places say, in the order of their places. */
  readonly observations: readonly Observation[];
  readonly spots: readonly Spot[];
  /** Functions whose budget was used up. */
  readonly cut: readonly { readonly site: Site; readonly name: string }[];
  /** Ways of which only one end was found. */
  readonly open: readonly OpenChannel[];
  readonly solver: Solver;
}

/** Follows all values through the whole program. */
export function solve(input: SolveInput): Solution {
  const solver = createSolver(input);
  const { files } = input.program;
  files.forEach((file, done) => {
    input.onFile?.(done, files.length);
    runModule(solver, file);
    const facts = input.program.facts(file);
    for (let index = 1; index < (facts?.functions.length ?? 0); index++) {
      if (facts && functionView(facts, index).parent === 0) summarise(solver, file, index);
    }
  });
  observeTexts(solver);
  const vain = joinDoors(solver);
  const flows = allFlows(solver);
  return {
    flows: reportedFlows(flows),
    calls: collectCalls(solver),
    spots: collectSpots(solver, flows),
    modelCalls: inOrder(solver.modelCalls),
    observations: inOrder(solver.observations),
    cut: solver.gaps,
    open: openChannels(solver, vain),
    solver,
  };
}

function inOrder<T extends { readonly site: Site }>(found: ReadonlyMap<string, T>): T[] {
  return [...found.values()].sort((a, b) =>
    a.site.file === b.site.file ? a.site.node - b.site.node : a.site.file < b.site.file ? -1 : 1,
  );
}

function asksModels({ program, models }: SolveInput): boolean {
  return program.files.some((file) =>
    program
      .facts(file)
      ?.specifiers.some((specifier) => /^(ai-|local-ml)/.test(models.packageOf(models.packageRoot(specifier)).family)),
  );
}

function linesOf(program: Program): number {
  return program.files.reduce((lines, file) => lines + (program.facts(file)?.lineStarts.length ?? 0), 0);
}

function createSolver(input: SolveInput): Solver {
  return {
    interpreter: {
      evaluate,
      execute,
      call: callValue,
      member: readMember,
      moduleVariable,
      moduleExports,
      summarise,
      evaluateInModule,
    },
    program: input.program,
    models: input.models,
    names: input.names,
    prisma: input.prisma,
    objects: [],
    shared: new Map(),
    summaries: new Map(),
    modules: new Map(),
    running: new Map(),
    functionObjects: new Map(),
    channels: new Map(),
    callers: new Map(),
    inlined: new Set(),
    filled: new Set(),
    known: new Set(),
    routes: new Map(),
    greetings: new Set(),
    asksModels: asksModels(input),
    observations: new Map(),
    marking: new Set(),
    modelCalls: new Map(),
    handedStates: new Map(),
    notes: new Map(),
    spots: new Map(),
    fileNumbers: new Map(input.program.files.map((file, index) => [file, index + 1])),
    gaps: [],
    applying: [],
    computing: new Set(),
    recursive: new Set(),
    finished: [],
    repeating: false,
    stepsLeft: stepsFor(linesOf(input.program)),
    depth: 0,
    nesting: 0,
    nextCall: 1,
  };
}
