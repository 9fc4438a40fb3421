import { parseModel, type ModelBlock } from './parse-model.js';

export interface UserModelProblem {
  /** Where in the file: `line 4`, or `calls[2]` of a JSON file. */
  readonly place: string;
  /** What was expected, in English. */
  readonly expected: string;
}

export interface UserModels {
  readonly blocks: readonly ModelBlock[];
  readonly problems: readonly UserModelProblem[];
}

/**
 * Reads a model file of a user's project: the text of an `.sdk` file, or the same as JSON, an object or a list of
 * objects `{ package, family, recipient?, import?, roots?, calls }`, where `package`, `import` and `calls` are texts or
 * lists of texts and `roots` maps names to how they come to be. Good lines are kept beside bad ones.
 */
export function readUserModels(text: string): UserModels {
  if (!/^\s*[[{]/.test(text)) {
    const { blocks, problems } = parseModel(text);
    return { blocks, problems: problems.map(({ line, expected }) => ({ place: `line ${line}`, expected })) };
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { blocks: [], problems: [{ place: 'line 1', expected: 'expected JSON' }] };
  }
  const all = (Array.isArray(value) ? (value as unknown[]) : [value]).map(readObject);
  return { blocks: all.flatMap((one) => one.blocks), problems: all.flatMap((one) => one.problems) };
}

interface Line {
  readonly place: string;
  readonly text: string;
}

function readObject(value: unknown): UserModels {
  if (typeof value !== 'object' || value === null) {
    return {
      blocks: [],
      problems: [{ place: 'file', expected: 'expected { "package": …, "family": …, "calls": […] }' }],
    };
  }
  const model = value as Readonly<Record<string, unknown>>;
  const header = [textsOf(model['package']).join(', '), ...textsOf(model['family']), ...textsOf(model['recipient'])];
  const roots = typeof model['roots'] === 'object' && model['roots'] !== null ? Object.entries(model['roots']) : [];
  const lines: Line[] = [
    { place: 'family', text: `@ ${header.join(' | ')}` },
    ...textsOf(model['import']).map((text, index) => ({ place: `import[${index}]`, text: `i ${text}` })),
    ...roots.map(([name, way]) => ({ place: `roots.${name}`, text: `r ${name} = ${textsOf(way).join(' | ')}` })),
    ...textsOf(model['calls']).map((text, index) => ({ place: `calls[${index}]`, text })),
  ];
  const { blocks, problems } = parseModel(lines.map(({ text }) => text.replaceAll('\n', ' ')).join('\n'));
  return {
    blocks,
    problems: problems.map(({ line, expected }) => ({ place: lines[line - 1]?.place ?? 'file', expected })),
  };
}

function textsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
  return list.filter((item): item is string => typeof item === 'string' && item.trim() !== '');
}
