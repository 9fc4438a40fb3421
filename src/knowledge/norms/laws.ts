import type { Law } from './norm.js';

/** Where norms come from, with the dates from which they apply. State of 2026-11-23. */
export const laws: readonly Law[] = [
  {
    key: 'gdpr',
    name: { en: 'General Data Protection Regulation (EU) 2016/679', de: 'Datenschutz-Grundverordnung (EU) 2016/679' },
    source: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
    appliesFrom: '2018-05-25',
    binding: true,
  },
  {
    key: 'ai-act',
    name: {
      en: 'AI Act, Regulation (EU) 2024/1689 as amended by Regulation (EU) 2026/1744',
      de: 'KI-Verordnung (EU) 2024/1689, geändert durch Verordnung (EU) 2026/1744',
    },
    source: 'https://eur-lex.europa.eu/eli/reg/2024/1689/oj',
    appliesFrom: '2026-08-02',
    binding: true,
  },
  {
    key: 'eprivacy',
    name: { en: 'ePrivacy Directive 2002/58/EC', de: 'ePrivacy-Richtlinie 2002/58/EG' },
    source: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
    appliesFrom: '2003-10-31',
    binding: true,
  },
  {
    key: 'cjeu',
    name: { en: 'Court of Justice of the European Union', de: 'Gerichtshof der Europäischen Union' },
    source: 'https://curia.europa.eu',
    appliesFrom: null,
    binding: true,
  },
  {
    key: 'uwg',
    name: { en: 'German Act against Unfair Competition (UWG)', de: 'Gesetz gegen den unlauteren Wettbewerb (UWG)' },
    source: 'https://www.gesetze-im-internet.de/uwg_2004/',
    appliesFrom: null,
    binding: true,
  },
  {
    key: 'tdddg',
    name: {
      en: 'German Telecommunications Digital Services Data Protection Act (TDDDG)',
      de: 'Telekommunikation-Digitale-Dienste-Datenschutz-Gesetz (TDDDG)',
    },
    source: 'https://www.gesetze-im-internet.de/ttdsg/',
    appliesFrom: null,
    binding: true,
  },
  {
    key: 'mstv',
    name: { en: 'German Interstate Media Treaty (MStV)', de: 'Medienstaatsvertrag (MStV)' },
    source: 'https://www.die-medienanstalten.de',
    appliesFrom: null,
    binding: true,
  },
  {
    key: 'other-law',
    name: { en: 'Other law', de: 'Anderes Recht' },
    source: 'https://eur-lex.europa.eu',
    appliesFrom: null,
    binding: true,
  },
  {
    key: 'guidance',
    name: { en: 'Guidance by authorities', de: 'Leitlinien von Behörden' },
    source: 'https://www.edpb.europa.eu',
    appliesFrom: null,
    binding: false,
  },
  {
    key: 'standard',
    name: { en: 'Technical standards and rules of platforms', de: 'Technische Standards und Plattformregeln' },
    source: 'https://www.rfc-editor.org',
    appliesFrom: null,
    binding: false,
  },
  {
    key: 'practice',
    name: { en: 'Good practice', de: 'Gute Praxis' },
    source: '',
    appliesFrom: null,
    binding: false,
  },
];
