import { ts } from 'ts-morph';
import type { FileEdits, TextEdit } from '../base/text-range.js';
import { isRedactionName } from '../knowledge/decisions/effect-words.js';
import { textOf } from '../knowledge/texts/texts.js';
import { appended, fileEdits, insertion, nodeAt, openSource, replacement, type FixSource } from './fix-source.js';
import { configuredFunction, topLevelFunctions, type Callable } from './names-in-scope.js';
import { takesText } from './project-files.js';
import type { FixContext } from './quick-fix.js';
import { isShorthand } from './surroundings.js';

const helperName = 'maskPersonalData';

/** Wraps the expression of a finding in a function that hides it: the project's own, else a small one at the end of the file. */
export function maskEdits(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  if (!source) return null;
  const node = nodeAt(source, context.finding.range);
  if (
    !ts.isExpression(node) ||
    ts.isObjectLiteralExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    isMasked(context, node)
  )
    return null;
  const mask = maskFunction(context, source);
  return fileEdits(source, [...mask.edits, ...wrapped(source, node, mask.name)]);
}

/** The expression as the argument of a call. */
export function wrapped(source: FixSource, node: ts.Expression, name: string): TextEdit[] {
  if (isShorthand(node))
    return [replacement(source, node, `${node.getText(source.tree)}: ${name}(${node.getText(source.tree)})`)];
  return [insertion(node.getStart(source.tree), `${name}(`), insertion(node.end, ')')];
}

function isMasked(context: FixContext, node: ts.Expression): boolean {
  const call = ts.isCallExpression(node) ? node : ts.isCallExpression(node.parent) ? node.parent : null;
  const name = call && ts.isIdentifier(call.expression) ? call.expression.text : '';
  return name !== '' && (isRedactionName(name) || context.configured.redaction.includes(name));
}

/** The configured function for such data; one of the file that fits; the helper, which is added where it is missing. */
function maskFunction(context: FixContext, source: FixSource): Callable {
  const { categories } = context.finding;
  const configured = configuredFunction(
    context,
    source,
    context.configured.redaction.filter((name) => fits(name, categories)),
  );
  if (configured) return configured;
  const here = topLevelFunctions(source);
  if (here.includes(helperName)) return { name: helperName, edits: [] };
  const fitting = here.find(
    (name) => isRedactionName(name) && fits(name, categories) && takesText(context, source, name),
  );
  if (fitting !== undefined) return { name: fitting, edits: [] };
  return { name: helperName, edits: [appended(source, helper(context, source))] };
}

const kinds = /(mail|phone|tel|mobile|name|address|ip|iban|birthday|birth|card|account|number)$/i;

/** `maskEmail` is for e-mail addresses and nothing else; `redactPii` and `anonymise` are for everything. */
function fits(name: string, categories: readonly string[]): boolean {
  const [, kind] = kinds.exec(name) ?? [];
  if (kind === undefined) return true;
  const [category = '', ...more] = categories;
  return more.length === 0 && category.toLowerCase().includes(kind.toLowerCase());
}

function helper(context: FixContext, source: FixSource): string {
  const comment = textOf('fix.code.mask', context.locale) ?? '';
  const signature = source.typed ? `${helperName}(value: unknown): string` : `${helperName}(value)`;
  const documentation = source.typed
    ? [`/** ${comment} */`]
    : ['/**', ` * ${comment}`, ' * @param {unknown} value', ' */'];
  const text = source.quote === '"' ? '"***"' : "'***'";
  const type = source.quote === '"' ? '"string"' : "'string'";
  return [
    ...documentation,
    `function ${signature} {`,
    `${source.unit}return typeof value === ${type} ? \`\${value.slice(0, 1)}***\` : ${text};`,
    '}',
  ].join('\n');
}
