import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { ts } from 'ts-morph';
import { Kind } from '../../../src/flow/facts.js';
import { pushStatements } from '../../../src/flow/lower/lower-block.js';
import { lowerFile } from '../../../src/flow/lower/lower-file.js';
import { Lowering } from '../../../src/flow/lower/lowering.js';
import { printFacts } from '../../../src/flow/lower/print-facts.js';
import { assertSound, countKind, lower, section, statements } from './lowered.js';

function sound(code: string, file?: string): void {
  const facts = lower(code, file);
  assertSound(facts, code.length);
  printFacts(facts);
}

describe('Lowering holds when', () => {
  it('a file is empty', () => {
    const facts = lower('');
    deepEqual([...facts.lineStarts], [0]);
    equal(facts.functions.length, 1);
    sound('');
  });

  it('a file starts with a byte-order mark', () => {
    const code = '\uFEFF/** @purpose a */\n\nconst b = 1;';
    const facts = lower(code);
    deepEqual(section(code, 'variables'), ['b#0 in 0 at 26 constant+assignedOnce']);
    equal(code.slice(26, 27), 'b');
    equal(facts.comments[0]?.start, 1);
    sound(code);
  });

  it('lines end in CRLF, CR or both', () => {
    const code = 'a;\r\nb;\rc;\n\r\nd';
    deepEqual([...lower(code).lineStarts], [0, 4, 7, 10, 12]);
    deepEqual([...lower('a\nb\n').lineStarts], [0, 2, 4]);
    equal(statements(code).length, 4);
  });

  it('the syntax is broken: the rest is still told', () => {
    const code = 'const a = 1;\nconst = ;\nif (a { b. }\nsend(a);';
    const facts = lower(code);
    ok(facts.syntaxErrors.length > 0);
    ok(facts.syntaxErrors.every(({ start, end, message }) => start >= 0 && end <= code.length && message !== ''));
    ok(printFacts(facts).includes('(Call (Global "send") 0 (Variable a#0))'));
    sound(code);
  });

  it('JavaScript is not TypeScript', () => {
    equal(lower('class A { constructor(b) { this.b = b } }\nmodule.exports = A', 'a.cjs').syntaxErrors.length, 0);
  });

  it('a chain of operators is 5,000 long', () => {
    const facts = lower(`const a = ${Array.from({ length: 5001 }, (_, index) => `b${index}`).join(' + ')};`);
    equal(countKind(facts, Kind.Binary), 5000);
    equal(countKind(facts, Kind.Unknown), 0);
    printFacts(facts);
  });

  it('else if follows else if 3,000 times', () => {
    const facts = lower(`if (a) {}${' else if (a) { b() }'.repeat(3000)} else { var c = 1 }`);
    equal(countKind(facts, Kind.If), 3001);
    equal(countKind(facts, Kind.Unknown), 0);
    printFacts(facts);
  });

  it('calls are chained 3,000 times: the deepest are unknown', () => {
    const facts = lower(`a${'.b()'.repeat(3000)}`);
    ok(countKind(facts, Kind.Call) > 300);
    equal(countKind(facts, Kind.Unknown), 1);
  });

  it('brackets nest too deeply to be parsed: the rest is still told', () => {
    for (const [open, close] of [
      ['[', ']'],
      ['(', ')'],
      ['{', '}'],
    ] as const) {
      const code = `${open === '{' ? '' : 'a = '}${open.repeat(3000)}${close.repeat(3000)};\nconst b = 1;\nsend(b);`;
      const facts = lower(code);
      deepEqual(facts.syntaxErrors.map(({ message }) => message).slice(0, 1), ['Nested too deeply to be parsed.']);
      ok(printFacts(facts).includes('(Call (Global "send") 0 (Variable b#'));
      sound(code);
    }
  });

  it('brackets are opened and never closed', () => {
    sound('['.repeat(5000));
    sound(`(${'{a:'.repeat(5000)}`);
    sound('<a>'.repeat(3000));
    sound('!'.repeat(20000));
    sound('a?b:'.repeat(5000));
    sound('x=>'.repeat(5000));
  });

  it('a fault of ours strikes inside a statement: the others are still told', () => {
    const source = ts.createSourceFile('a.ts', 'a; b; c;', ts.ScriptTarget.Latest);
    let calls = 0;
    const low = new Lowering(source.text, source, {
      expressions: [],
      types: [],
      statements: Object.assign([], {
        [ts.SyntaxKind.ExpressionStatement]: (here: Lowering) => {
          here.scope.open();
          here.facts.push(1);
          here.depth += 5;
          calls++;
          if (calls === 2) throw new RangeError('Maximum call stack size exceeded');
          here.facts.pop();
          here.depth -= 5;
          here.scope.close();
          here.facts.push(here.facts.leaf(Kind.This, 0, 0));
        },
      }),
    });
    const mark = low.facts.mark();
    pushStatements(low, source.statements);
    equal(low.facts.collected(mark), 3);
    deepEqual([low.depth, low.scope.depth()], [0, 0]);
  });

  it('the text is anything at all', () => {
    const word = fc.constantFrom(
      ...['const ', 'a', 'b', '=', '(', ')', '{', '}', '[', ']', '=>', 'function ', 'class ', 'async ', 'await '],
      ...['<', '>', '/>', '</', '`', '${', "'", '"', '/*', '*/', '//', '\n', '\r\n', '...', '?.', '??', ':', ';', ','],
      ...['export ', 'default ', 'import ', 'from ', 'enum ', 'namespace ', 'declare ', 'type ', 'interface '],
      ...['if', 'else ', 'for', 'of ', 'switch', 'case ', 'try', 'catch', '@', '#', '@purpose', 'leitplanke-ignore'],
      ...['return ', 'yield ', 'var ', 'let ', 'new ', '.', '1', '+', '!', 'as ', 'static ', 'get ', 'constructor'],
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word, { maxLength: 60 }).map((words) => words.join('')),
    );
    const file = fc.constantFrom('a.ts', 'a.tsx', 'a.js', 'a.d.ts', 'a.cjs', 'a', '');
    fc.assert(
      fc.property(file, text, (name, code) => {
        const facts = lowerFile(name, code);
        assertSound(facts, code.length);
        printFacts(facts);
        deepEqual(lowerFile(name, code), facts);
      }),
      { numRuns: 3000 },
    );
  });

  it('the file is binary', () => {
    sound(Buffer.from(Array.from({ length: 20000 }, (_, index) => (index * 7919) % 256)).toString('latin1'), 'a.js');
  });
});
