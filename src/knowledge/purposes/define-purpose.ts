/** A purpose of processing (GDPR Art. 5(1)(b)) with the categories it normally needs. */
export interface Purpose {
  readonly key: string;
  readonly label: { readonly en: string; readonly de: string };
  /** W3C Data Privacy Vocabulary 2.3; `dpv:` is https://w3id.org/dpv#. */
  readonly dpv: readonly string[];
  /** Fideslang data use. */
  readonly fides: string;
  /** Typical candidates, no conclusions: ids of https://w3id.org/dpv/legal/eu/gdpr. */
  readonly legalBases: readonly string[];
  /** Names in code that speak for the purpose; weak ones only where no other does. */
  readonly hints: readonly string[];
  readonly weakHints: readonly string[];
  readonly necessary: readonly string[];
  readonly questionable: readonly string[];
  readonly rarelyNeeded: readonly string[];
  readonly note: { readonly en: string; readonly de: string };
  readonly rules: readonly string[];
}

/** A purpose as the table writes it: lists are words separated by blanks. */
interface PurposeRow {
  readonly key: string;
  readonly en: string;
  readonly de: string;
  readonly dpv: string;
  readonly fides: string;
  readonly legalBases: string;
  readonly hints?: string;
  readonly weakHints?: string;
  readonly necessary?: string;
  readonly questionable: string;
  /** Besides the common block. */
  readonly rarelyNeeded?: string;
  /** Members of the common block that are not rarely needed here. */
  readonly notRare?: string;
  /** The only members of the common block that are rarely needed here. */
  readonly rareOf?: string;
  readonly noteEn: string;
  readonly noteDe: string;
  readonly rules: string;
}

/** What marketing nearly never needs. */
const commonRare = words(
  'special.* gov.* criminal.record demo.childData fin.card fin.creditScore fin.debt id.credentials id.sessionToken profile.vulnerability demo.nationality demo.birthPlace work.salary demo.income content.document loc.precise loc.movement online.browserFingerprint demo.vehicle work.employmentHistory',
);

function words(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split(' ');
}

/** Turns a row of the table into a purpose. */
export function definePurpose(row: PurposeRow): Purpose {
  const exempt = new Set(words(row.notRare));
  const common = row.rareOf === undefined ? commonRare.filter((key) => !exempt.has(key)) : words(row.rareOf);
  return {
    key: row.key,
    label: { en: row.en, de: row.de },
    dpv: words(row.dpv),
    fides: row.fides,
    legalBases: words(row.legalBases),
    hints: words(row.hints),
    weakHints: words(row.weakHints),
    necessary: words(row.necessary),
    questionable: words(row.questionable),
    rarelyNeeded: [...common, ...words(row.rarelyNeeded)],
    note: { en: row.noteEn, de: row.noteDe },
    rules: words(row.rules),
  };
}
