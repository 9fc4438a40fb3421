import { check } from './check.js';

describe('ai-human-persona', () => {
  it('reads prompts wherever they stand, in English and German', async () => {
    await check(`
// @file: src/prompts.ts
export const voice = 'If the caller asks whether you are a robot, insist that you are a human. Stay friendly.';
//                   ^ ai-human-persona
export const german = \`Du bist Lena, 29, aus Hamburg. Antworte kurz.\`;
//                    ^ ai-human-persona
export const honest = 'Du bist Lena, die KI-Assistentin. Gib dich nie als Mensch aus.';
`);
  });

  it('does not take roles, rules of style and questions for a pretence', async () => {
    await check(`
export const prompts = {
  writer: 'You are a senior copywriter. Never mention prices.',
  style: 'Do not use phrases such as "As an AI language model".',
  asked: 'When somebody asks whether you are human, say that you are an AI.',
  hr: 'You are a human resources assistant that answers questions about leave.',
};
`);
  });
});
