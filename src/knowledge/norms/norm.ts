/**
 * How far the content was checked against its source: `primary`: the document itself was read in a stored copy; `agreeing`:
 * two independent dated sources agree; `one-source`: one dated source; `known`: long-standing text, not read again;
 * `open`: unverified or moving, never to be stated as fact.
 */
export type Verification = 'primary' | 'agreeing' | 'one-source' | 'known' | 'open';

export type LawKey =
  | 'gdpr'
  | 'ai-act'
  | 'eprivacy'
  | 'cjeu'
  | 'uwg'
  | 'tdddg'
  | 'mstv'
  | 'other-law'
  | 'guidance'
  | 'standard'
  | 'practice';

/** A law, a court or another source of norms. */
export interface Law {
  readonly key: LawKey;
  readonly name: { readonly en: string; readonly de: string };
  /** Where to read it. */
  readonly source: string;
  /** YYYY-MM-DD from which its norms apply unless one says otherwise; null: no date of its own. */
  readonly appliesFrom: string | null;
  /** Binding law, or guidance, standards and practice. */
  readonly binding: boolean;
}

/** A norm that a rule cites. */
export interface Norm {
  /** As the catalogue of rules writes it. */
  readonly id: string;
  /** As lawyers cite it, in each language. */
  readonly citation: { readonly en: string; readonly de: string };
  /** What it is about. */
  readonly title: { readonly en: string; readonly de: string };
  readonly law: LawKey;
  readonly appliesFrom: string | null;
  readonly verification: Verification;
}
