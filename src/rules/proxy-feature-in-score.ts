import { isProxyCategory } from '../knowledge/personal-data/proxies.js';
import { categoryMessage, spotRule } from './rule.js';

/** A feature may stand for a protected trait (GDPR Art. 5(1)(a), recital 71; AGG); a bias review of the system satisfies. */
export const proxyFeatureInScore = spotRule({
  id: 'proxy-feature-in-score',
  of: 'feature',
  where: ({ detail, certain }, { biasReviewed }) => certain && isProxyCategory(detail) && !biasReviewed,
  fixes: ['drop-feature'],
  report: ({ detail, name }) => ({
    data: { field: name === '' ? categoryMessage(detail) : name },
    categories: [detail],
  }),
});
