import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { growTree, type TreeNode } from '../../src/knowledge/sdk/package-tree.js';
import { modelBlocks } from '../../src/knowledge/sdk/models.generated.js';
import { argumentRole, returnRole } from '../../src/knowledge/sdk/roles.js';

describe('roles of labels', () => {
  it('tell delivery to people from the own team, and its address from data given away', () => {
    assert.deepEqual(argumentRole('email', 'content.html'), { kind: 'person-facing', channel: 'email', part: 'html' });
    assert.deepEqual(argumentRole('email', 'recipient.email'), {
      kind: 'person-facing',
      channel: 'email',
      part: 'recipient',
    });
    assert.deepEqual(argumentRole('team-chat', 'content.body'), {
      kind: 'person-facing',
      channel: 'internal',
      part: 'body',
    });
    assert.deepEqual(argumentRole('email', 'person.email'), {
      kind: 'recipient',
      recipientKind: 'email-marketing',
      part: 'email',
    });
  });

  it('depend on what a package is for', () => {
    assert.deepEqual(argumentRole('crm', 'person.traits'), { kind: 'recipient', recipientKind: 'crm', part: 'traits' });
    assert.equal(argumentRole('db', 'person.traits'), null);
    assert.deepEqual(argumentRole('ai-text', 'model.input'), { kind: 'llm-prompt' });
    assert.equal(argumentRole('local-ml', 'model.input'), null);
    assert.deepEqual(argumentRole('local-ml', 'model.training'), { kind: 'training' });
  });

  it('say what comes back', () => {
    assert.deepEqual(returnRole('ai-text', 'ai.text'), { kind: 'ai-output', modality: 'text', response: false });
    assert.deepEqual(returnRole('ai-text', 'ai.text.http'), { kind: 'ai-output', modality: 'text', response: true });
    assert.equal(returnRole('ai-media', 'ai.video.job'), null);
    assert.deepEqual(returnRole('local-ml', 'ai.score'), { kind: 'score' });
    assert.deepEqual(returnRole('anonymise', 'hash'), { kind: 'hashed' });
    assert.deepEqual(returnRole('anonymise', 'redacted'), { kind: 'redacted' });
    assert.deepEqual(returnRole('review', 'review.decision'), { kind: 'review', part: 'decision' });
    assert.deepEqual(returnRole('chat', 'person.message'), { kind: 'person', category: 'content.message' });
    assert.equal(returnRole('db', 'msg.id'), null);
  });
});

describe('model trees', () => {
  const packages = new Set(modelBlocks().flatMap((block) => block.packages));

  it('let every line be reached from an export, a global or a type', () => {
    for (const name of [...packages].filter((known) => !known.startsWith('http:'))) {
      const blocks = modelBlocks().filter((block) => block.packages.includes(name));
      const tree = growTree(name, blocks, 1);
      const reached = new Set<number>();
      const visit = (node: number): void => {
        const found: TreeNode | undefined = tree.nodes[node - 1];
        if (!found || reached.has(node)) return;
        reached.add(node);
        for (const next of [...found.members.values(), found.any, found.item, found.called, found.constructed])
          visit(next);
        const calls = [...found.calls, ...found.constructs, ...found.jsx, ...found.values];
        for (const call of calls) for (const item of call.returns) visit(item.root ?? 0);
      };
      [1, ...tree.types.values(), ...tree.globals.values(), ...tree.exports.values()].forEach(visit);
      const lost = tree.nodes.flatMap((node, index) =>
        reached.has(index + 1) ? [] : [...node.calls, ...node.constructs],
      );
      assert.deepEqual(
        lost.map((call) => call.id),
        [],
        name,
      );
    }
  });
});
