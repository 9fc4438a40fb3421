import { forkStore, type Frame, joinStores, type Jump } from './frame.js';

/** Runs what may leave the statement from inside. */
export function leaving(frame: Frame, target: Jump, run: () => boolean): boolean {
  frame.jumps.push(target);
  const falls = run();
  frame.jumps.pop();
  return falls;
}

/** `break` and `continue`: the state at hand is one in which the statement is left, or goes round. */
export function jump(frame: Frame, label: string, round: boolean): void {
  const target = frame.jumps.findLast((each) =>
    label === '' ? each.kind === 'loop' || (each.kind === 'switch' && !round) : each.label === label,
  );
  target?.stores.push(forkStore(frame.store));
}

/** The state behind a statement: what falls out of its end, and what left it before. */
export function joinJumps(frame: Frame, target: Jump, falls: boolean): void {
  const [first, ...others] = target.stores;
  if (!first) return;
  const left = others.reduce((a, b) => joinStores(a, b, []), first);
  frame.store = falls ? joinStores(frame.store, left, []) : left;
}
