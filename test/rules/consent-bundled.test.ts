import { check } from './check.js';

describe('consent-bundled', () => {
  it('reports a consent that is a condition of the account, and not one that may be left out', async () => {
    await check(`
import * as yup from 'yup';
import { z } from 'zod';
export const a = yup.object({ email: yup.string(), newsletter: yup.boolean().oneOf([true]).required() });
//                                                 ^^^^^^^^^^ consent-bundled
export const b = z.object({ email: z.string(), marketing: z.boolean().optional(), terms: z.literal(true) });
export interface Signup { acceptTermsAndMarketing: boolean }
//                        ^^^^^^^^^^^^^^^^^^^^^^^ consent-bundled
`);
  });
});
