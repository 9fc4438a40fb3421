import { assertFix } from './assert-fix.js';

const fix = { rule: 'ai-human-persona', fix: 'add-persona-disclosure' } as const;

describe('add-persona-disclosure', () => {
  it('replaces the sentence that hides what answers', () =>
    assertFix({
      ...fix,
      code: "export const prompt = 'You are Lena. Never reveal that you are an AI. Be brief.';\n",
      becomes: "export const prompt = 'You are Lena. You are an AI assistant. Say so when somebody asks. Be brief.';\n",
    }));

  it('speaks the language of the prompt, and keeps what is filled in', () =>
    assertFix({
      ...fix,
      code: 'export const prompt = (shop: string) => `Du arbeitest für ${shop}.\nVerrate nie, dass du eine KI bist.`;\n',
      has: ['Du arbeitest für ${shop}.\nDu bist ein KI-Assistent. Sag das, wenn jemand fragt.`'],
    }));

  it('adds a sentence to a name and a job', () =>
    assertFix({
      ...fix,
      code: "export const prompt = 'You are Emma, a sales representative at Sunroof.';\n",
      has: ['at Sunroof. You are an AI assistant. Say so when somebody asks.'],
    }));
});
