import { check } from './check.js';

describe('ai-label-not-perceivable', () => {
  it('reports styles, attributes and components that hide the label', async () => {
    await check(`
// @file: src/a.tsx
import { AiBadge } from './badge';
export const A = ({ text }: { text: string }) => (
  <div>
    <p>{text}</p>
    <p style={{ display: 'none' }}>Written by AI</p>
    {/* ^^^ ai-label-not-perceivable */}
  </div>
);
// @file: src/b.tsx
import { AiBadge } from './badge';
export const B = ({ text }: { text: string }) => (
  <div>
    <p>{text}</p>
    <AiBadge hidden />
    {/* ^^^ ai-label-not-perceivable */}
  </div>
);
`);
  });

  it('is silent when a label shows, and about other hidden things', async () => {
    await check(`
// @file: src/a.tsx
export const A = ({ text }: { text: string }) => (
  <div>
    <p>{text}</p>
    <p aria-hidden="true">Written by AI</p>
    <p>This text was generated with AI.</p>
    <span className="sr-only">Close</span>
  </div>
);
`);
  });
});
