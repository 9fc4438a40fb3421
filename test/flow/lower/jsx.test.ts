import { deepEqual, equal } from 'node:assert/strict';
import { section, statements } from './lowered.js';

function element(code: string): string {
  return statements(code)[0]!.replace(/^\(Expression (.*)\)$/, '$1');
}

describe('JSX is lowered so that', () => {
  it('lower-case tags are texts and others are values', () => {
    equal(element('<div />'), '(Jsx (Text "div") (Object))');
    equal(element('<Mail />'), '(Jsx (Global "Mail") (Object))');
    equal(element('<motion.div />'), '(Jsx (Member (Global "motion") "div" 0) (Object))');
    equal(element('<svg:rect />'), '(Jsx (Text "svg:rect") (Object))');
  });

  it('attributes are properties, without a value true', () => {
    equal(
      element('<input name="email" value={v} required {...rest} />'),
      '(Jsx (Text "input") (Object (Property "name" (Text "email")) (Property "value" (Global "v")) ' +
        '(Property "required" (Boolean 1)) (Spread (Global "rest"))))',
    );
  });

  it('children are texts, values and elements; a fragment has no tag', () => {
    equal(
      element('<>Hi {name}<b>!</b>{...more}{/* nothing */}</>'),
      '(Jsx - (Object) (Text "Hi ") (Global "name") (Jsx (Text "b") (Object) (Text "!")) (Spread (Global "more")))',
    );
  });

  it('text is trimmed over lines and entities are decoded', () => {
    equal(
      element('<p>\n  Von unserer KI\n\n  geschrieben &amp; gepr&uuml;ft &#8211;&nbsp;&#x41;\n</p>'),
      '(Jsx (Text "p") (Object) (Text "Von unserer KI geschrieben & geprüft –\u00a0A"))',
    );
  });

  it('a handler is named after its attribute', () => {
    deepEqual(section('<b onClick={() => go()} />', 'functions').slice(1), [
      '(Function 1 "onClick" arrow+expressionBody in 0 - (Call (Global "go") 0) -)',
    ]);
  });

  it('JavaScript files may have JSX', () => {
    deepEqual(statements('<div />', 'a.js'), ['(Expression (Jsx (Text "div") (Object)))']);
    deepEqual(statements('<div />', 'a.mjs'), ['(Expression (Jsx (Text "div") (Object)))']);
  });
});
