import type { Flow } from '../flow/flow.js';
import type { FlowContext } from '../rules/rule.js';
import type { Judging } from './drafts.js';
import { namesAround } from './names-around.js';

/** What the rules over flows may ask about one flow. */
export function flowContext({ program, purposeAt, recipientAt }: Judging, flow: Flow): FlowContext {
  const declared = () => recipientAt(flow.place.file, flow.sink.recipient);
  return {
    purpose: () => {
      const here = purposeAt(flow.place);
      return here?.from === 'declared' ? here : (declared()?.purpose ?? here);
    },
    purposeOfOrigin: () => purposeAt(flow.trace.origin),
    terms: declared,
    namesAround: () => namesAround(program, flow.place),
  };
}
