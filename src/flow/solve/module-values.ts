import { exportTarget, type Target } from '../link/program.js';
import type { Solver } from './frame.js';
import { nothing, ofAtom, unknownValue, type Value } from './value.js';

export function moduleMemberValue(solver: Solver, file: string, name: string): Value {
  const target = exportTarget(solver.program, file, name, new Set());
  return target ? targetValue(solver, target) : unknownValue([name]);
}

/** The value of something imported. */
export function targetValue(solver: Solver, target: Target): Value {
  switch (target.kind) {
    case 'variable':
      return solver.interpreter.moduleVariable(solver, target.file, target.variable);
    case 'expression':
      return solver.interpreter.evaluateInModule(solver, target.file, target.node, nothing);
    case 'module':
      return ofAtom({ kind: 'module', file: target.file, key: `m${target.file}` });
    case 'commonjs':
      return solver.interpreter.moduleExports(solver, target.file, target.name);
    case 'package':
      return packageValue(solver, target.specifier, target.name);
  }
}

function packageValue(solver: Solver, specifier: string, name: string): Value {
  const models = solver.models;
  const root = models.packageRoot(specifier);
  const member = root === 0 || name === '*' ? root : models.member(root, name);
  const found = member !== 0 ? member : name === '*' ? 0 : models.exportNamed(name);
  if (found !== 0) return ofAtom({ kind: 'api', node: found, names: [], key: `a${found}` });
  const path = name === '*' ? specifier : `${specifier}.${name}`;
  return ofAtom({ kind: 'package', path, key: `k${path}` });
}
