import type { Site } from './solve/trace.js';

/** One argument of a modelled call, as rules see it. */
export interface CallPart {
  /** Label of the SDK model: `content.html`, `recipient.email`. */
  readonly label: string;
  readonly place: Site;
  /** Texts it may be, with a hole for what is not constant; null where it may be something else. */
  readonly texts: readonly CallText[] | null;
}

export interface CallText {
  readonly text: string;
  /** Names of the expressions at its holes, as far as they are known. */
  readonly holes: readonly string[];
  /** Number of holes. */
  readonly open: number;
}

/** What is known of an option: a constant, a record of further options, or nothing. */
export type CallOption =
  | { readonly kind: 'constant'; readonly value: string | number | boolean | null }
  | { readonly kind: 'fields'; readonly fields: ReadonlyMap<string, CallOption>; readonly open: boolean }
  | { readonly kind: 'unknown' };

/**
 * Whom a call is about: `people` from a database, a list or a record; those who `asked` in the request at hand; an audience
 * that the `provider` keeps; somebody of the `own` team; or an `address` of which nothing is known but that it was handed in.
 */
export type Audience = 'people' | 'asked' | 'provider' | 'own' | 'address';

/** What was asked on all ways to the call. */
export interface CallGuards {
  /** A consent or another ground holds, or an unsubscription does not. */
  readonly consented: boolean;
  /** An objection, an unsubscription or a suppression list was looked at. */
  readonly heeded: boolean;
  /** Names of what the conditions read, such as `marketingOptIn`. */
  readonly asked: readonly string[];
}

/** A call of a modelled package with all conditions on the way to it: what the rules about calls judge. */
export interface ModelledCall {
  readonly package: string;
  readonly family: string;
  readonly chain: string;
  readonly recipient: string;
  readonly labels: ReadonlySet<string>;
  readonly site: Site;
  /** The call whose arguments say what is done. */
  readonly place: Site;
  /** Function in which the place stands, for the fingerprint. */
  readonly holder: string;
  /** Calls that lead to it, nearest first. */
  readonly via: readonly Site[];
  readonly parts: readonly CallPart[];
  /** By position of the argument. */
  readonly options: readonly CallOption[];
  readonly audience: Audience;
  /** Names of those it is about: `subscriber`, `lead`. */
  readonly addressees: readonly string[];
  readonly guards: CallGuards;
  /** Names of what is called, of the functions around it and of those that lead to it, and of their files. */
  readonly around: readonly string[];
}

/** Constant texts of the parts with one of these labels. */
export function textsOfParts(call: ModelledCall, label: RegExp): readonly CallText[] {
  return call.parts.flatMap((part) => (label.test(part.label) ? (part.texts ?? []) : []));
}

/** The option at a path, in whichever argument and element of a list it stands; null when it is surely not given. */
export function optionOf(call: ModelledCall, path: readonly string[]): CallOption | null {
  let result: CallOption | null = null;
  for (const option of call.options) {
    const found = descend(option, path, 0);
    if (found && (result === null || found.kind !== 'unknown')) result = found;
  }
  return result;
}

function descend(option: CallOption, path: readonly string[], depth: number): CallOption | null {
  const [step, ...rest] = path;
  if (step === undefined) return option;
  if (option.kind === 'unknown') return option;
  if (option.kind === 'constant') return null;
  const own = option.fields.get(step);
  if (own) return descend(own, rest, depth);
  for (const [name, element] of option.fields) {
    if (!/^(\d+|\[\])$/.test(name) || depth > 1) continue;
    const found = descend(element, path, depth + 1);
    if (found) return found;
  }
  return option.open ? { kind: 'unknown' } : null;
}
