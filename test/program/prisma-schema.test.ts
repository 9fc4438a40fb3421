import assert from 'node:assert/strict';
import { parsePrismaSchema } from '../../src/program/prisma-schema.js';

const schema = `
generator client {
  provider = "prisma-client-js"
}

// model Ghost { id Int }

/// A person who asked to be called.
/// Kept for a year.
model Lead {
  id        String   @id @default(cuid())
  email     String?  @unique @map("e_mail") // the address
  /// free text
  note      String   @default("a } \\" { b") @db.Text
  tags      String[] @default([])
  status    Status   @default(NEW)
  createdAt DateTime @default(now())
  owner     User?    @relation("LeadOwner", fields: [ownerId, tenantId],
                               references: [id, tenantId], onDelete: Cascade)
  ownerId   String?
  place     Unsupported("geometry(Point, 4326)")?

  @@unique([email,
    ownerId])
  @@index([email])
  @@map("leads")
}

enum Status { NEW
  DONE @map("done") // closed
}

view Report { id Int @id }
type Address {
  street String
}
`;

describe('schema.prisma', () => {
  const { models, enums, comments } = parsePrismaSchema(schema);
  const lead = models[0];
  const field = (name: string) => lead?.fields.find((candidate) => candidate.name === name);

  it('gives models, views, composite types and enums', () => {
    assert.deepEqual(
      models.map(({ kind, name, table }) => [kind, name, table]),
      [
        ['model', 'Lead', 'leads'],
        ['view', 'Report', 'Report'],
        ['type', 'Address', 'Address'],
      ],
    );
    assert.deepEqual(enums, [{ name: 'Status', values: ['NEW', 'DONE'] }]);
    assert.deepEqual(
      models.map(({ fields }) => fields.map(({ name }) => name).join(' ')),
      ['id email note tags status createdAt owner ownerId place', 'id', 'street'],
    );
    assert.equal(lead?.documentation, 'A person who asked to be called.\nKept for a year.');
  });

  it('gives types, columns, defaults and keys', () => {
    const shown = ['id', 'email', 'note', 'tags', 'status', 'createdAt', 'place'].map((name) => {
      const { type, optional, list, column, id, unique, default: standard } = field(name) ?? assert.fail(name);
      return [type + (list ? '[]' : '') + (optional ? '?' : ''), column, standard, id, unique];
    });
    assert.deepEqual(shown, [
      ['String', 'id', 'cuid()', true, false],
      ['String?', 'e_mail', null, false, true],
      ['String', 'note', '"a } \\" { b"', false, false],
      ['String[]', 'tags', '[]', false, false],
      ['Status', 'status', 'NEW', false, false],
      ['DateTime', 'createdAt', 'now()', false, false],
      ['Unsupported?', 'place', null, false, false],
    ]);
    assert.equal(field('note')?.documentation, 'free text');
  });

  it('gives relations, also over several lines', () => {
    assert.deepEqual(field('owner')?.relation, {
      name: 'LeadOwner',
      fields: ['ownerId', 'tenantId'],
      references: ['id', 'tenantId'],
    });
    assert.equal(field('email')?.relation, null);
  });

  it('gives places in the text and comments', () => {
    const email = field('email') ?? assert.fail();
    assert.equal(schema.slice(email.start, email.end), 'email     String?  @unique @map("e_mail")');
    assert.equal(schema.slice(email.start, email.nameEnd), 'email');
    assert.ok(lead !== undefined);
    assert.equal(schema.slice(lead.nameStart, lead.nameEnd), 'Lead');
    assert.match(schema.slice(lead.start, lead.end), /^model Lead \{[\s\S]*@@map\("leads"\)\n\}$/);
    assert.ok(comments.some(({ start, text }) => text === '// the address' && schema.startsWith(text, start)));
  });

  it('reads CR LF and survives a text that ends early', () => {
    const windows = parsePrismaSchema(schema.replaceAll('\n', '\r\n'));
    assert.deepEqual(
      windows.models.map(({ fields }) => fields.length),
      [9, 1, 1],
    );
    assert.equal(windows.models[0]?.documentation, 'A person who asked to be called.\nKept for a year.');
    for (let end = 0; end < schema.length; end += 7) parsePrismaSchema(schema.slice(0, end));
  });
});
