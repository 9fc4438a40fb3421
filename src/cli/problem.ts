import type { Message } from '../base/message.js';

/** Wrong usage: one clear message, exit status 2. */
export interface Problem {
  readonly problem: Message;
}

export function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'problem' in value;
}

export function problem(id: string, data?: Message['data']): Problem {
  return { problem: data === undefined ? { id } : { id, data } };
}
