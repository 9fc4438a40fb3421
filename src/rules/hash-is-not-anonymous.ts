import { categoryMessage, flowRule } from './rule.js';

/** A hash is called anonymous, but who has the value, or can try values, finds the person (GDPR Art. 4(5); CJEU C-413/23 P). */
export const hashIsNotAnonymous = flowRule({
  id: 'hash-is-not-anonymous',
  from: ['personal-data'],
  to: ['hashed'],
  unless: [],
  where: (_flow, { namesAround }) => namesAround().some((name) => anonymous.test(name)),
  fixes: ['call-pseudonymous'],
  report: ({ source }) => ({
    data: { category: categoryMessage(source.detail) },
    categories: [source.detail],
    atMost: 'info',
  }),
});

/** `anonymousId`, `anonymizeEmail`, `// anonymisiert`; not `pseudonymous`, and not what is said not to be anonymous. */
const anonymous = /(?<!pseud|not |nicht |no longer |kein )anonym/i;
