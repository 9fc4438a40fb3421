import type { ModelTable } from '../../knowledge/sdk/model-table.js';
import type { PrismaModel } from '../../program/prisma-schema.js';
import { functionView } from '../facts-reader.js';
import type { Flow } from '../flow.js';
import type { ModelledCall } from '../modelled-call.js';
import type { Program } from '../link/program.js';
import { callValue } from './calls.js';
import { evaluate } from './expressions.js';
import { collectFlows } from './flows.js';
import type { ConfiguredNames, Solver } from './frame.js';
import { summarise } from './summarise.js';
import { readMember } from './members.js';
import { collectCalls } from './modelled-calls.js';
import { evaluateInModule, moduleExports, moduleVariable, runModule } from './modules.js';
import { execute } from './statements.js';
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
  /** Functions whose budget was used up. */
  readonly cut: readonly { readonly site: Site; readonly name: string }[];
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
  return { flows: collectFlows(solver), calls: collectCalls(solver), cut: solver.gaps, solver };
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
    channels: new Map(),
    callers: new Map(),
    inlined: new Set(),
    filled: new Set(),
    known: new Set(),
    routes: new Map(),
    greetings: new Set(),
    fileNumbers: new Map(input.program.files.map((file, index) => [file, index + 1])),
    gaps: [],
    applying: [],
    recursive: new Set(),
    finished: [],
    repeating: false,
    depth: 0,
    nesting: 0,
    nextCall: 1,
  };
}
