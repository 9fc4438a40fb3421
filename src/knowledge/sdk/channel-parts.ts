import type { ArgumentModel, CallModel } from './call-model.js';

/**
 * What an argument means to a channel: its name, the job within it, what goes in, what is given back to the sender, the
 * path under which a handler is registered or asked, other routers that are mounted there, functions that are served by
 * their names, and a function with the arguments it will be called with.
 */
export type ArgumentPart =
  'name' | 'job' | 'send' | 'reply' | 'path' | 'mount' | 'routes' | 'serve' | 'function' | 'arguments';

/** What a result means: what comes out of the channel, what the receiver gives back, or which job it has got. */
export type ResultPart = 'receive' | 'answer' | 'reply' | 'job';

const argumentParts: ReadonlyMap<string, ArgumentPart> = new Map([
  ['queue.name', 'name'],
  ['queue.msg', 'send'],
  ['channel.name', 'name'],
  ['channel.job', 'job'],
  ['channel.send', 'send'],
  ['channel.reply', 'reply'],
  ['http.response', 'reply'],
  ['channel.path', 'path'],
  ['channel.mount', 'mount'],
  ['channel.routes', 'routes'],
  ['channel.serve', 'serve'],
  ['workflow.fn', 'function'],
  ['workflow.input', 'arguments'],
]);

const resultParts: ReadonlyMap<string, ResultPart> = new Map([
  ['queue.msg', 'receive'],
  ['channel.receive', 'receive'],
  ['http.body', 'receive'],
  ['form.values', 'receive'],
  ['channel.answer', 'answer'],
  ['channel.job', 'job'],
  ['channel.reply', 'reply'],
]);

export function resultPart(label: string): ResultPart | null {
  return resultParts.get(label) ?? null;
}

type Parts = ReadonlyMap<ArgumentPart, readonly ArgumentModel[]>;

const known = new WeakMap<CallModel, Parts>();

/** The arguments of a call that concern channels, by what they mean. */
export function channelArguments(model: CallModel): Parts {
  let parts = known.get(model);
  if (!parts) {
    const found = new Map<ArgumentPart, ArgumentModel[]>();
    for (const argument of model.args) {
      const part = argument.equals === undefined ? argumentParts.get(argument.label) : undefined;
      if (part) found.set(part, [...(found.get(part) ?? []), argument]);
    }
    known.set(model, (parts = found));
  }
  return parts;
}
