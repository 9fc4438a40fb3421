import { matchIdentifier } from '../../knowledge/personal-data/match.js';
import { endOf, startOf } from '../facts-reader.js';
import type { FileFacts } from '../facts.js';
import type { Field, FieldRole, FoundField } from './field.js';

const nameRoles: Readonly<Record<FieldRole, string>> = {
  form: 'form-field',
  schema: 'property',
  payload: 'column',
  selection: 'column',
  table: 'column',
  type: 'property',
};

/** The field with its category; null when its name is that of no personal data. */
export function judgeField(facts: FileFacts, found: FoundField): Field | null {
  const match = matchOf(found);
  if (match === null) return null;
  return {
    role: found.role,
    name: found.name,
    category: match.category,
    certain: match.confidence === 'certain',
    mandatory: found.mandatory,
    holder: found.holder,
    site: { file: facts.file, node: found.node },
    start: found.start ?? startOf(facts, found.node),
    end: found.end ?? endOf(facts, found.node),
    call: found.call ?? 0,
  };
}

function matchOf(found: FoundField): ReturnType<typeof matchIdentifier> {
  const named = found.owners.filter((owner) => owner !== '' && owner !== found.name);
  // Whoever fills in a form, or sends what a schema checks, says it of somebody: where nothing nearer says of what.
  const owners = found.role === 'form' || found.role === 'schema' ? [...named, 'signup'] : named;
  const byName = matchIdentifier(found.name, { owners, type: found.type, role: nameRoles[found.role] });
  if (byName) return byName;
  if (found.autocomplete)
    return matchIdentifier(found.autocomplete, { owners, type: 'unknown', role: 'html-autocomplete' });
  return found.inputType === 'tel' ? { category: 'contact.phone', confidence: 'certain' } : null;
}
