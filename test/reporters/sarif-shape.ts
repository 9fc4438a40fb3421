/**
 * The part of SARIF 2.1.0 that Leitplanke writes, as a strict JSON schema written from the standard's text: no other property
 * is allowed, so a misspelt one fails. The property bags (`properties`) alone are open.
 */
type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string', minLength: 1 };
const positive: Schema = { type: 'integer', minimum: 1 };
const bag: Schema = { type: 'object' };
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };
/** A relative URI reference without a scheme (RFC 3986): nothing in it is left unencoded. */
const uri: Schema = { type: 'string', pattern: "^[A-Za-z0-9._~!$&'()*+,;=@%/-]+$" };

function object(required: Readonly<Record<string, Schema>>, optional: Readonly<Record<string, Schema>> = {}): Schema {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  };
}

const list = (items: Schema): Schema => ({ type: 'array', items });

const message = object({ text });
const artifactLocation = object({ uri, uriBaseId: { const: 'SRCROOT' } });
const region = object({ startLine: positive }, { startColumn: positive, endLine: positive, endColumn: positive });
const physicalLocation = object({ artifactLocation }, { region });
const location = object({ physicalLocation }, { message });
const threadFlowLocation = object({ location, importance: { enum: ['important', 'essential', 'unimportant'] } });
const codeFlow = object({ threadFlows: list(object({ locations: { ...list(threadFlowLocation), minItems: 1 } })) });

const result = object(
  { ruleId: text, ruleIndex: { type: 'integer', minimum: 0 }, level, message, locations: list(location) },
  {
    partialFingerprints: { type: 'object', additionalProperties: text },
    codeFlows: list(codeFlow),
    suppressions: list(
      object({ kind: { enum: ['inSource', 'external'] }, status: { const: 'accepted' }, justification: text }),
    ),
    properties: bag,
  },
);

const rule = object(
  {
    id: text,
    name: text,
    shortDescription: message,
    helpUri: { type: 'string', pattern: '^https://' },
    help: object({ text, markdown: text }),
    defaultConfiguration: object({ level }),
    properties: bag,
  },
  { fullDescription: message },
);

const notification = object({ descriptor: object({ id: text }), level, message, locations: list(location) });

const run = object({
  tool: object({
    driver: object({
      name: text,
      fullName: text,
      version: text,
      semanticVersion: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+' },
      language: { type: 'string', pattern: '^[a-z]{2}$' },
      rules: list(rule),
    }),
  }),
  language: { type: 'string', pattern: '^[a-z]{2}$' },
  columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
  originalUriBaseIds: { type: 'object', additionalProperties: object({ description: message }) },
  invocations: list(
    object({ executionSuccessful: { type: 'boolean' }, toolExecutionNotifications: list(notification) }),
  ),
  results: list(result),
});

/** A log with one run, as code scanning takes it. */
export const sarifShape: Schema = object({
  $schema: { type: 'string', pattern: 'sarif-schema-2\\.1\\.0\\.json$' },
  version: { const: '2.1.0' },
  runs: { ...list(run), minItems: 1 },
});
