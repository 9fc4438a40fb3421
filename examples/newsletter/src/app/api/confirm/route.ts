import { NextResponse } from 'next/server';
import { loggerFor } from '@/lib/logger';
import { confirm, trackStep } from '@/services';

const log = loggerFor('api/confirm');

export async function GET(request: Request): Promise<NextResponse> {
  const token = new URL(request.url).searchParams.get('token');
  const subscriber = token ? await confirm(token) : null;
  if (!subscriber) {
    log.warn('confirmation with an unknown token');
    return NextResponse.redirect(`${process.env.APP_URL}/confirm/expired`);
  }
  trackStep(subscriber.id, 'Newsletter Confirmed');
  log.info(`confirmed: ${subscriber.email}`);
  log.info(`confirmed: ${subscriber.id}`);
  return NextResponse.redirect(`${process.env.APP_URL}/confirm/thanks`);
}
