import { spotRule } from './rule.js';

/** A price is made for a person by an automated step, and no notice says so (Directive 2011/83/EU Art. 6(1)(ea); Art. 246a § 1 EGBGB). */
export const personalisedPriceUndisclosed = spotRule({
  id: 'personalised-price-undisclosed',
  of: 'price',
  fixes: [],
  report: () => ({ data: {} }),
});
