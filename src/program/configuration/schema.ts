import { z } from 'zod';
import { categoryPatterns, type Vocabulary } from './vocabulary.js';

/** What `rules` may say about a rule. */
const ruleLevels = ['off', 'hint', 'info', 'warning', 'error'] as const;
const automationLevels = ['suggest', 'draft', 'act-with-approval', 'act-alone'] as const;

/** leitplanke.config.json as it is written, once it has been found valid. Everything is optional. */
export type Configuration = z.infer<ReturnType<typeof configurationSchema>>;
export type AiSystemConfiguration = NonNullable<Configuration['aiSystems']>[number];

const text = z.string().min(1);
const texts = z.array(text);
const globs = z.array(text.meta({ description: 'A glob, relative to the folder of this file.' }));
const date = z.iso.date().meta({ description: 'YYYY-MM-DD' });
const document = (what: string) => text.meta({ description: `${what}: a path relative to this file, or an address.` });

/** The shape of leitplanke.config.json: the one source of its type, its validation and its JSON schema. */
export function configurationSchema(vocabulary: Vocabulary) {
  const category = oneOf(categoryPatterns(vocabulary.categories)).meta({ id: 'category' });
  const categories = z.array(category);
  const purposeKey = text.meta({ examples: [...vocabulary.purposes] });

  const purpose = z
    .strictObject({
      necessary: categories.optional().meta({ description: 'Categories of personal data this purpose needs.' }),
      allowed: z
        .array(z.union([category, z.strictObject({ category, reason: text })]))
        .optional()
        .meta({ description: 'Categories that are used besides, best with the reason why.' }),
      retentionDays: z.int().min(1).optional().meta({ description: 'Days after which the data is deleted.' }),
      legalBasis: text.optional().meta({
        description: 'GDPR Art. 6(1).',
        examples: ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'],
      }),
      owner: text.optional().meta({ description: 'Who answers for this processing.' }),
    })
    .meta({ id: 'purpose' });

  const recipient = z.strictObject({
    purposes: z.array(purposeKey).optional().meta({ description: 'Purposes for which this recipient gets data.' }),
    categories: categories.optional().meta({ description: 'Categories of personal data it may get.' }),
    dpa: document('Data processing agreement (GDPR Art. 28)').optional(),
    region: text.optional().meta({ description: 'Where it processes, such as EU or US.' }),
  });

  const rules = z.strictObject(
    Object.fromEntries(
      Object.entries(vocabulary.rules).map(([id, description]) => [
        id,
        z.enum(ruleLevels).optional().meta({ description }),
      ]),
    ),
  );

  return z.strictObject({
    $schema: z.string().optional(),
    locale: z
      .enum(['en', 'de'])
      .optional()
      .meta({ description: 'Language of messages and of texts that fixes insert.' }),
    include: globs.optional().meta({ description: 'Files that belong to the program. Default: all.' }),
    exclude: globs.optional().meta({ description: 'Files that do not, though included.' }),
    scopes: z
      .array(z.strictObject({ files: z.union([text, texts]), purpose: purposeKey }))
      .optional()
      .meta({ description: 'The declared purpose of files; the last entry that names a file counts.' }),
    purposes: z
      .record(text, purpose)
      .meta({
        title: 'Purposes',
        description: 'A purpose with a built-in name overrides that category by category.',
      })
      .optional(),
    recipients: z
      .record(text, recipient)
      .optional()
      .meta({ description: 'Third parties, by their id in the inventory.' }),
    labels: z
      .strictObject({ functions: texts.optional(), components: texts.optional(), texts: texts.optional() })
      .optional()
      .meta({ description: 'What labels AI output.' }),
    review: z
      .strictObject({ functions: texts.optional(), states: texts.optional() })
      .optional()
      .meta({ description: 'What stands for the approval of a person.' }),
    consent: z
      .strictObject({ functions: texts.optional(), fields: texts.optional() })
      .optional()
      .meta({ description: 'What asks for consent.' }),
    redaction: z
      .strictObject({ functions: texts.optional() })
      .optional()
      .meta({ description: 'What removes personal data.' }),
    audit: z.strictObject({ functions: texts.optional() }).optional().meta({ description: 'What records decisions.' }),
    models: z.array(document('SDK model')).optional().meta({ description: 'Models of further SDKs.' }),
    aiSystems: z
      .array(aiSystem())
      .optional()
      .meta({ description: 'The register of AI systems. Read from the configuration of the root alone.' }),
    training: z.strictObject({ lastDate: date.optional(), topics: texts.optional() }).optional().meta({
      description: 'Training of the people involved (AI Act Art. 4). Read from the configuration of the root alone.',
    }),
    rules: rules.optional().meta({ description: 'Severity of single rules.' }),
  });
}

function aiSystem() {
  return z.strictObject({
    id: text,
    files: globs.optional(),
    owner: text.optional(),
    approver: text.optional().meta({ description: 'Who approves, with act-with-approval.' }),
    automationLevel: z.enum(automationLevels).optional(),
    modelCard: document('Model card').optional(),
    dataOrigin: document('Origin of the data').optional(),
    biasReview: z.strictObject({ date: date.optional(), report: document('Report').optional() }).optional(),
    driftMonitoring: z.strictObject({ metric: text.optional(), alertTo: text.optional() }).optional(),
    lastReview: date.optional(),
    reviewEveryDays: z.int().min(1).optional(),
    trainedAt: date.optional(),
    role: z.enum(['provider', 'deployer']).optional().meta({ description: 'AI Act Art. 3(3) and (4).' }),
    dpia: document('Data protection impact assessment (GDPR Art. 35)').optional(),
    classification: z
      .strictObject({ highRisk: z.boolean().optional(), reason: document('Reason').optional() })
      .optional()
      .meta({ description: 'AI Act Art. 6.' }),
  });
}

/** One of the words, or any text while the list is empty. */
function oneOf(words: readonly string[]): z.ZodType<string, string> {
  return words.length === 0 ? text : z.enum(words);
}
