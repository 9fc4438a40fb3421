import type { Flow } from '../flow.js';
import { siteKey, type Trace } from './trace.js';

/** The flows that are worth telling: each at the place where its reader would mend it. */
export function reportedFlows(flows: readonly Flow[]): readonly Flow[] {
  return atTheCall(atThePage(flows));
}

/** Where the program has the page that shows a conversation, the page is the place to tell people, not the route behind it. */
function atThePage(flows: readonly Flow[]): readonly Flow[] {
  const pages = flows.filter(
    ({ source, sink: { role, conversation } }) =>
      source.kind === 'ai-output' && conversation && role.kind === 'person-facing' && role.channel === 'web',
  );
  // A page that asks a route of the program is the page of that route; one with a chat hook may be that of any.
  const any = pages.some((flow) => !passed(flow.trace, 'published'));
  const asked = new Set(pages.map((flow) => siteKey(flow.trace.origin)));
  return flows.filter(
    ({ sink, trace }) =>
      !sink.conversation || sink.role.kind !== 'http-response' || !(any || asked.has(siteKey(trace.origin))),
  );
}

export function passed(trace: Trace, step: string): boolean {
  for (let station: Trace | null = trace; station; station = station.previous) if (station.step === step) return true;
  return false;
}

/** An address that is put together and then called, redirected to or written into a log there is one cause: that is the place. */
function atTheCall(flows: readonly Flow[]): readonly Flow[] {
  const called = new Set(
    flows.flatMap((flow) => {
      const { role, family } = flow.sink;
      if (role.kind === 'url') return family === 'link' ? [] : builtAt(flow);
      return role.kind === 'log' || role.kind === 'llm-prompt' ? [`${flow.source.detail} ${siteKey(flow.place)}`] : [];
    }),
  );
  return flows.filter(
    ({ source, sink, place }) =>
      sink.family !== 'link' || ![sink.site, place].some((site) => called.has(`${source.detail} ${siteKey(site)}`)),
  );
}

/** Where the texts on a flow's way were put together, and where it ends. */
function builtAt({ source, trace, place }: Flow): string[] {
  const built = [`${source.detail} ${siteKey(place)}`];
  for (let at: Trace | null = trace; at; at = at.previous)
    if (at.step === 'template') built.push(`${source.detail} ${siteKey(at.site)}`);
  return built;
}
