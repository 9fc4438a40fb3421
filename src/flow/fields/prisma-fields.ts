import type { PrismaField, PrismaModel, PrismaSchema } from '../../program/prisma-schema.js';
import { type CommentFact, type FileFacts, factsVersion, Kind } from '../facts.js';
import { columnType } from '../solve/prisma-rows.js';
import type { Column, Field, FoundField } from './field.js';
import { judgeField } from './judge-field.js';

/** A schema.prisma of the program. */
export interface SchemaFile {
  /** Relative to the root, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly schema: PrismaSchema;
}

/** A schema file as facts without code, so that findings can be placed in it: a node for each model and field, its comments. */
export function schemaFacts({ file, text, schema }: SchemaFile): FileFacts {
  const nodes = [0, 0, 0, 0];
  for (const { start, end } of spansOf(schema)) nodes.push(Kind.Unknown, start, end, 0);
  const starts = [0];
  for (const lineEnd of text.matchAll(/\r\n|\n|\r/g)) starts.push(lineEnd.index + lineEnd[0].length);
  return {
    version: factsVersion,
    file,
    nodes: Int32Array.from(nodes),
    strings: [''],
    lineStarts: Int32Array.from(starts),
    variables: new Int32Array(0),
    functions: new Int32Array(0),
    classes: new Int32Array(0),
    imports: new Int32Array(0),
    exports: new Int32Array(0),
    types: new Int32Array(0),
    specifiers: [],
    comments: commentsOf(schema),
    directives: [],
    syntaxErrors: [],
  };
}

function spansOf(schema: PrismaSchema): (PrismaModel | PrismaField)[] {
  return schema.models.flatMap((model) => [model, ...model.fields]);
}

/** The comments for suppressions, and the documentation of models and fields, which may declare a purpose. */
function commentsOf(schema: PrismaSchema): CommentFact[] {
  const comments = schema.comments.map((comment) => ({ ...comment, targetStart: 0, targetEnd: 0, first: false }));
  const documented = spansOf(schema)
    .filter(({ documentation }) => documentation.includes('@purpose'))
    .map(({ documentation, start, end }) => ({
      start,
      end: start,
      text: `/** ${documentation} */`,
      targetStart: start,
      targetEnd: end,
      first: false,
    }));
  return [...comments, ...documented];
}

/** Columns of the models that hold personal data. Relations are no columns. */
export function prismaFields({ file, schema }: SchemaFile, facts: FileFacts): Field[] {
  const models = new Set(schema.models.map(({ name }) => name));
  let node = 0;
  return schema.models
    .flatMap((model) => {
      node += 4;
      return model.fields.flatMap((column) => {
        node += 4;
        if (column.id || models.has(column.type)) return [];
        const found: FoundField = {
          role: 'table',
          name: column.name,
          type: columnType(column),
          mandatory: !column.optional && !column.list && column.default === null,
          holder: model.name,
          owners: [model.name],
          node,
        };
        return judgeField(facts, found) ?? [];
      });
    })
    .map((field) => ({ ...field, site: { ...field.site, file } }));
}

/** Every column of the schemas. */
export function prismaColumns(schemas: readonly SchemaFile[]): Column[] {
  return schemas.flatMap(({ schema }) =>
    schema.models.flatMap(({ name: table, fields }) => fields.map(({ name }) => ({ table, name }))),
  );
}

/** The models of all schemas by the name under which a client has them: `prisma.lead`. Of two with one name the first counts. */
export function modelsByName(schemas: readonly SchemaFile[]): ReadonlyMap<string, PrismaModel> {
  const models = new Map<string, PrismaModel>();
  for (const { schema } of schemas) {
    for (const model of schema.models) {
      const name = model.name.charAt(0).toLowerCase() + model.name.slice(1);
      if (!models.has(name)) models.set(name, model);
    }
  }
  return models;
}
