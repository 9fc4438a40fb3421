import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { loadModels, type CallModel, type ModelTable, type NodeId } from '../../src/knowledge/sdk/model-table.js';
import { parseModel } from '../../src/knowledge/sdk/parse-model.js';
import { readUserModels } from '../../src/knowledge/sdk/user-model.js';
import { compileModels, modelProblems } from '../../scripts/compile-models.js';

const models = loadModels();

/** Follows members; `()` calls, `new` constructs, `[]` takes an element. */
function follow(table: ModelTable, start: NodeId, steps: string): NodeId {
  return steps.split(' ').reduce((node, step) => {
    if (step === '()') return table.called(node);
    if (step === 'new') return table.constructed(node);
    return step === '[]' ? table.item(node) : table.member(node, step);
  }, start);
}

function callsAt(specifier: string, steps: string): readonly CallModel[] {
  return models.calls(follow(models, models.packageRoot(specifier), steps));
}

const labels = (calls: readonly CallModel[]): readonly string[] =>
  calls.flatMap((call) => [...call.args, ...call.returns].map(({ label }) => label));

function problemsOf(...lines: readonly string[]): readonly string[] {
  return parseModel(lines.join('\n')).problems.map(({ line, expected }) => `${line}: ${expected}`);
}

describe('SDK models', () => {
  it('can all be read, and are compiled', () => {
    assert.deepEqual(modelProblems(), []);
    const generated = path.join(import.meta.dirname, '../../src/knowledge/sdk/models.generated.ts');
    assert.equal(readFileSync(generated, 'utf8'), compileModels(), 'run node --import tsx scripts/compile-models.ts');
  });

  it('know packages, hosts and globals', () => {
    assert.ok(models.packages().length > 700);
    assert.ok(models.hosts().length > 141);
    assert.equal(new Set(models.packages().map((known) => known.package)).size, models.packages().length);
    assert.equal(models.packageRoot('left-pad'), 0);
    assert.equal(models.globalRoot('somethingOfOurs'), 0);
    assert.equal(models.exportNamed('SomethingOfOurs'), 0);
    assert.equal(models.typeRoot('left-pad', 'Client'), 0);
    assert.equal(models.http('https://example.com/api', 'POST'), null);
  });

  it('follow a client through new, however it is imported', () => {
    for (const start of ['default new', 'OpenAI new', 'default OpenAI new', 'new']) {
      const [create] = callsAt('openai', `${start} chat completions create`);
      assert.equal(create?.id, 'openai#client.chat.completions.create', start);
      assert.ok(labels([create]).includes('ai.text'));
    }
    assert.deepEqual(labels(callsAt('openai', 'OpenAIApi new createChatCompletion')).slice(0, 1), ['prompt']);
  });

  it('find packages by sub-path, by version and in what Deno imports', () => {
    const root = models.packageRoot('openai');
    for (const name of ['openai/resources', 'npm:openai@4.20.1', 'https://esm.sh/openai@4?target=deno']) {
      assert.equal(models.packageRoot(name), root, name);
    }
    assert.equal(models.packageRoot('node:crypto'), models.packageRoot('crypto'));
    assert.notEqual(models.packageRoot('ai/react'), models.packageRoot('ai'));
    assert.notEqual(models.packageRoot('next/server'), 0);
  });

  it('know what a factory gives, and the type it has', () => {
    const client = follow(models, models.packageRoot('twilio'), 'default ()');
    assert.notEqual(client, 0);
    assert.equal(client, follow(models, models.packageRoot('twilio'), 'Twilio new'));
    assert.equal(client, models.typeRoot('twilio', 'Twilio'));
    assert.equal(models.packageOf(client).recipient, 'twilio');
    assert.deepEqual(labels(models.calls(follow(models, client, 'messages create'))).slice(0, 2), [
      'recipient.phone',
      'content.body',
    ]);
    assert.equal(models.calls(follow(models, client, 'calls create'))[0]?.family, 'voice');
  });

  it('hand modelled values to callbacks', () => {
    const [post] = callsAt('express', 'default () post');
    const response = models.typeRoot('express', 'Response');
    assert.equal(post?.returns.find(({ parameter }) => parameter === 1)?.root, response);
    assert.equal(models.calls(follow(models, response, 'json'))[0]?.args[0]?.label, 'http.response');
    const [status] = models.calls(follow(models, response, 'status'));
    assert.equal(status?.returns[0]?.root, response);
    const [onMessage] = callsAt('whatsapp-web.js', 'Client new on').filter((call) => call.id.endsWith("='message'"));
    const message = onMessage?.returns[0]?.root ?? 0;
    assert.equal(models.calls(follow(models, message, 'reply'))[0]?.args[0]?.label, 'content.body');
  });

  it('take any name where one is free, and an export by name whatever the module', () => {
    const prisma = models.constructed(models.exportNamed('PrismaClient'));
    const user = models.member(prisma, 'user');
    assert.equal(models.wildcard(user), true);
    assert.equal(models.wildcard(prisma), false);
    assert.equal(models.calls(models.member(user, 'findMany'))[0]?.returns[0]?.label, 'db.row');
    assert.equal(models.typeRoot('./generated/client', 'PrismaClient'), prisma);
  });

  it('keep the types of a package apart from global types of the same name', () => {
    const own = models.typeRoot('express', 'Request');
    const standard = models.typeRoot('', 'Request');
    assert.notEqual(own, standard);
    assert.equal(models.packageOf(standard).package, 'global:Request');
    assert.equal(models.calls(models.member(standard, 'json'))[0]?.returns[0]?.label, 'http.body');
  });

  it('give two names of one value the same node', () => {
    const bot = follow(models, models.packageRoot('telegraf'), 'Telegraf new');
    assert.equal(models.member(bot, 'telegram'), models.member(models.typeRoot('telegraf', 'Context'), 'telegram'));
    const storage = models.globalRoot('localStorage');
    assert.notEqual(storage, models.globalRoot('sessionStorage'), 'a key means something else in each of them');
  });

  it('number nodes alike whatever is asked first', () => {
    const first = loadModels([{ packages: ['one'], family: 'log', imports: [], roots: [], lines: [] }]);
    const second = loadModels([{ packages: ['one'], family: 'log', imports: [], roots: [], lines: [] }]);
    const names = ['openai', 'express', 'twilio'];
    const forwards = names.map((name) => first.packageRoot(name));
    const backwards = [...names].reverse().map((name) => second.packageRoot(name));
    assert.deepEqual(forwards, [...backwards].reverse());
  });

  it('take models of the user on top, as text or as JSON', () => {
    const text =
      "@ our-mailer | email | us\ni import { Mailer } from 'our-mailer';\nr mailer = new Mailer\nmailer.send(0.text:content.body)";
    const json = JSON.stringify({
      package: 'our-mailer',
      family: 'email',
      recipient: 'us',
      import: "import { Mailer } from 'our-mailer';",
      roots: { mailer: 'new Mailer' },
      calls: ['mailer.send(0.text:content.body)'],
    });
    const { blocks, problems } = readUserModels(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(readUserModels(json), { blocks, problems });
    const table = loadModels(blocks);
    assert.equal(table, loadModels(blocks), 'the table is kept');
    const send = follow(table, table.packageRoot('our-mailer'), 'Mailer new send');
    assert.equal(table.calls(send)[0]?.args[0]?.label, 'content.body');
    assert.equal(table.packageOf(send).recipient, 'us');
    assert.notEqual(table.packageRoot('openai'), 0);
  });

  it('survive any file of a user, and say what is wrong with it where', () => {
    assert.equal(readUserModels('{').problems[0]?.expected, 'expected JSON');
    assert.equal(readUserModels('[1, null]').problems.length, 2);
    assert.equal(readUserModels('{}').problems[0]?.place, 'family');
    const bad = {
      package: ['x'],
      family: 'email',
      import: ["import { x } from 'x'"],
      calls: ['y(0:content.body)', 'fn x(0)'],
    };
    assert.deepEqual(
      readUserModels(JSON.stringify(bad)).problems.map(({ place }) => place),
      ['calls[0]', 'calls[1]'],
    );
    assert.equal(readUserModels('fn x(0:content.body)').problems[0]?.place, 'line 1');
  });

  it('know a vendor by host, method and path', () => {
    const chat = models.http('https://api.openai.com/v1/chat/completions', 'POST');
    assert.equal(chat?.vendor, 'openai');
    assert.ok(chat.args.some(({ label }) => label === 'prompt'));
    assert.equal(models.http('https://api.openai.com/v1/models', 'GET'), null);
    assert.equal(models.http('https://{}.api.mailchimp.com/3.0/lists/{}/members', 'POST')?.vendor, 'mailchimp');
    const families = ['messages', 'events', 'feed'].map(
      (last) => models.http(`https://graph.facebook.com/v19.0/{}/${last}`, 'POST')?.family,
    );
    assert.deepEqual(families, ['chat', 'ads', 'social']);
  });

  it('say what was expected, and on which line', () => {
    assert.deepEqual(problemsOf('client.send(0:content.body)'), [
      '1: expected "@ package | family" before the first line',
    ]);
    assert.match(problemsOf('@ x | mail')[0] ?? '', /^1: expected a family \(.*email.*\), found "mail"$/);
    const head = ['@ x | email', "i import { X } from 'x';", 'r x = new X'];
    assert.deepEqual(problemsOf(...head, 'x.send(0.text:content.body)'), []);
    assert.deepEqual(problemsOf(...head, '', '# a comment', 'y.send(0:content.body)'), [
      '6: expected a chain to start with an imported name or a root (X, x), found "y"',
    ]);
    assert.deepEqual(problemsOf(...head, 'x.send(0:content.bdoy)'), [
      '4: expected a known label, found "content.bdoy"',
    ]);
    assert.match(problemsOf(...head, 'x.send(0)')[0] ?? '', /^4: expected "position\.path:label"/);
    assert.match(problemsOf(...head, 'x.send(0:content.body')[0] ?? '', /^4: expected /);
    assert.match(problemsOf(...head, 'x.on() => @1:&x')[0] ?? '', /^4: expected "@position/);
    assert.match(problemsOf(...head, 'r y = new')[0] ?? '', /^4: expected /);
    assert.match(problemsOf(...head, 'x.send() => .:&z')[0] ?? '', /found "z"$/);
    assert.match(
      problemsOf(...head, 'x.a|b(0:content.body)', 'x.b(0:content.html)')[0] ?? '',
      /^5: expected each call once/,
    );
    assert.match(problemsOf('@ http:x.com | email', 'SEND /mail(body:content.body)')[0] ?? '', /^2: expected "POST/);
  });
});
