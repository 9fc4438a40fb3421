/** An AI system found in the code or declared in the configuration. */
export interface AiSystem {
  readonly id: string;
  readonly provider: string;
  readonly models: readonly string[];
  readonly files: readonly string[];
  /** Channels its output reaches: email, sms, chat, voice, push, social, cms, web. */
  readonly outputs: readonly string[];
  readonly owner: string | null;
  readonly modelCard: string | null;
}

/** A third party that receives data (GDPR Art. 4(9)). */
export interface Recipient {
  readonly id: string;
  /** crm, cdp, analytics, ads, enrichment, error-tracking, llm, email … */
  readonly kind: string;
  readonly categories: readonly string[];
  readonly files: readonly string[];
}

/** What happens with one category of personal data in the whole program. */
export interface PersonalDataUse {
  readonly category: string;
  readonly special: boolean;
  /** Number of places that collect it. */
  readonly collectedAt: number;
  readonly sentTo: readonly string[];
  readonly storedIn: readonly string[];
}

export type DecisionAction = 'reject' | 'block' | 'price' | 'exclude' | 'delete' | 'limit' | 'other';

/** An automated decision about a person (GDPR Art. 22). */
export interface Decision {
  readonly file: string;
  readonly line: number;
  readonly action: DecisionAction;
  readonly input: 'llm' | 'model' | 'score' | 'rules';
  readonly review: 'human' | 'automatic' | 'none';
}

export interface Inventory {
  readonly aiSystems: readonly AiSystem[];
  readonly recipients: readonly Recipient[];
  readonly personalData: readonly PersonalDataUse[];
  readonly decisions: readonly Decision[];
}
