import type { Message } from '../base/message.js';
import type { Flow } from '../flow/flow.js';
import type { Trace } from '../flow/solve/trace.js';

/** What one station of a flow says. */
export function stepMessage(station: Trace, flow: Flow): Message {
  const name = station.name;
  switch (station.step) {
    case 'source':
      return flow.source.kind === 'person-object'
        ? { id: 'step.person', data: { name } }
        : { id: 'step.personal-data', data: { name, category: { id: `category.${flow.source.detail}` } } };
    case 'ai-output':
      return { id: 'step.ai-output', data: { model: name } };
    case 'collected':
      return { id: 'step.collected', data: { name } };
    case 'loaded':
      return { id: 'step.loaded', data: { name } };
    default:
      return { id: `step.${station.step}`, data: { name } };
  }
}

/** What happens at the end of a flow. */
export function sinkMessage(flow: Flow): Message {
  const { role, name, recipient } = flow.sink;
  const sink = recipient === '' ? name : recipient;
  switch (role.kind) {
    case 'log':
      return { id: 'step.sink.log', data: { sink: name } };
    case 'llm-prompt':
      return { id: 'step.sink.prompt', data: { sink } };
    case 'person-facing':
      return { id: role.channel === 'web' ? 'step.sink.render' : 'step.sink.send', data: { sink: name } };
    case 'http-response':
      return { id: 'step.sink.response', data: { sink: name } };
    case 'decision':
      return { id: 'step.sink.decision', data: { sink: name.replace(/^decision /, '') } };
    case 'recipient':
      return { id: 'step.sink.recipient', data: { sink } };
    default:
      return { id: 'step.sink', data: { sink } };
  }
}
