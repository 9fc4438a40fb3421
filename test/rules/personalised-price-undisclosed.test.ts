import { check } from './check.js';

describe('personalised-price-undisclosed', () => {
  it('reports prices by age and by score, unless a notice tells', async () => {
    await check(`
export function priceFor(customer: { age: number; loyaltyTier: string }, base: number) {
  let price = base;
  if (customer.age < 25) {
    price *= 1.2;
  }
  return price;
//^^^ personalised-price-undisclosed
}
`);
    await check(`
import { prisma } from './db';
export async function offer(customer: { id: string; churnScore: number }) {
  const discountPercent = customer.churnScore > 0.7 ? 15 : 0;
  await prisma.offer.create({ data: { customerId: customer.id, discountPercent } });
//      ^^^ personalised-price-undisclosed
}
`);
    await check(`
import { prisma } from './db';
const NOTICE = 'This price was adjusted automatically using your data.';
export async function offer(customer: { id: string; churnScore: number }) {
  const discountPercent = customer.churnScore > 0.7 ? 15 : 0;
  await prisma.offer.create({ data: { customerId: customer.id, discountPercent, note: NOTICE } });
}
`);
  });

  it('is silent about quantity and stock, and speaks of postcodes', async () => {
    await check(`
export function priceFor(product: { price: number; stock: number }, quantity: number, customer: { email: string; id: string }) {
  const discount = quantity > 10 ? 0.1 : 0;
  const price = product.price * quantity * (1 - discount);
  return { price, customer: customer.id };
}
`);
    await check(`
import express from 'express';
const app = express();
app.get('/price', async (req, res) => {
  const customer = await loadCustomer(req.query.id as string);
  const factor = customer.postalCode.startsWith('80') ? 1.1 : 1;
  res.json({ price: 100 * factor });
//^^^ personalised-price-undisclosed
});
declare function loadCustomer(id: string): Promise<{ postalCode: string }>;
`);
  });
});
