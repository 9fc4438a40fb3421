import { check } from './check.js';

describe('tcf-api-outdated', () => {
  it('reports the question that was replaced by listening', async () => {
    await check(`
export const ask = (use: (data: unknown) => void) => __tcfapi('getTCData', 2, use);
//                                                   ^^^^^^^^ tcf-api-outdated
export const listen = (use: (data: unknown) => void) => __tcfapi('addEventListener', 2, use);
`);
  });
});
