import OpenAI from 'openai';
import type { Article, Subscriber } from '@prisma/client';

const openai = new OpenAI();
const model = 'gpt-5-mini';

async function ask(instructions: string, input: string): Promise<string> {
  const response = await openai.responses.create({ model, instructions, input });
  return response.output_text.trim();
}

/** Two or three sentences that lead over to the articles of the week. */
export async function writeIntro(articles: Article[]): Promise<string> {
  const list = articles.map((article) => `- ${article.title}: ${article.summary}`).join('\n');
  return ask('Write a friendly introduction of two sentences. Return HTML paragraphs only.', list);
}

/** A subject line with a personal touch. */
export async function writeSubject(subscriber: Pick<Subscriber, 'firstName'>, articles: Article[]): Promise<string> {
  const topics = articles.map((article) => article.title).join('; ');
  return ask('Write one subject line.', `Reader: ${subscriber.firstName}\nTopics: ${topics}`);
}

/** The same, with a placeholder that we fill in ourselves. */
export async function writeSubjectTemplate(articles: Article[]): Promise<string> {
  const topics = articles.map((article) => article.title).join('; ');
  return ask('Write one subject line. Use {{firstName}} once.', `Topics: ${topics}`);
}

export function fillTemplate(template: string, values: Record<string, string>): string {
  return template.replace(/\{\{(\w+)\}\}/g, (_, key: string) => values[key] ?? '');
}
