import { ts } from 'ts-morph';
import type { FileEdits } from '../base/text-range.js';
import { personaOf } from '../knowledge/labels/persona.js';
import { fileEdits, nodeAt, openSource } from './fix-source.js';
import type { FixContext, QuickFix } from './quick-fix.js';

/** Lets a prompt say that the assistant is an AI, in place of the sentence that hides it. */
export const addPersonaDisclosure: QuickFix = { id: 'add-persona-disclosure', safe: false, compute };

const english = 'You are an AI assistant. Say so when somebody asks.';
const german = 'Du bist ein KI-Assistent. Sag das, wenn jemand fragt.';

function compute(context: FixContext): FileEdits | null {
  const source = openSource(context, context.finding.file);
  const node = source && nodeAt(source, context.finding.range);
  if (
    !source ||
    !node ||
    !(ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
  )
    return null;
  const start = node.getStart(source.tree) + 1;
  const written = source.text.slice(start, node.end - 1);
  const truth = /(^|[^\p{L}])(du|dich|bist)([^\p{L}]|$)/iu.test(written) ? german : english;
  const sentences = written.match(/[^.!?;]+[.!?;]?|[.!?;]/gu) ?? [];
  const hiding = sentences.filter(isPretence);
  const [first] = hiding;
  const text =
    first === undefined
      ? `${written.trimEnd()} ${truth}`
      : sentences
          .map((sentence) =>
            sentence === first ? leading(sentence) + truth : hiding.includes(sentence) ? '' : sentence,
          )
          .join('');
  if (personaOf(text) !== null) return null;
  return fileEdits(source, [{ start, end: node.end - 1, text }]);
}

function isPretence(sentence: string): boolean {
  return !sentence.includes('${') && personaOf(sentence)?.certain === true;
}

/** White space, also a written line break, before a sentence. */
function leading(sentence: string): string {
  return /^(?:\s|\\n)*/.exec(sentence)?.[0] ?? '';
}
