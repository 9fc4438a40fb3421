import express, { type Request, type Response } from 'express';
import twilio from 'twilio';
import { complete } from '../ai/client';

const client = twilio(process.env.TWILIO_SID, process.env.TWILIO_TOKEN);
const sender = 'whatsapp:+4930123456';
const greeting = 'Hello! I am the AI assistant of Acme, not a person. Write HUMAN to reach a colleague.';

export const whatsapp = express.Router();
whatsapp.use(express.urlencoded({ extended: false }));

/** What Twilio posts for each message. */
interface Inbound {
  From: string;
  Body: string;
}

const greeted = new Set<string>();

/** Orders: where is my parcel. */
whatsapp.post('/orders', async (request: Request, response: Response) => {
  const { From: phone, Body: question } = request.body as Inbound;
  console.log(`message of ${question.length} characters`);
  try {
    const answer = await complete(`Answer this question about an order in two sentences: ${question}`);
    await client.messages.create({ from: sender, to: phone, body: answer });
  } catch (error) {
    console.error('could not answer', phone, error);
  }
  response.sendStatus(204);
});

/** Products: which one fits. Says who is writing before the first answer. */
whatsapp.post('/products', async (request: Request, response: Response) => {
  const { From: phone, Body: question } = request.body as Inbound;
  if (!greeted.has(phone)) {
    await client.messages.create({ from: sender, to: phone, body: greeting });
    greeted.add(phone);
  }
  const answer = await complete(`Recommend one of our products in two sentences: ${question}`);
  await client.messages.create({ from: sender, to: phone, body: answer });
  response.sendStatus(204);
});
