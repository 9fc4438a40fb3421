import { complete } from '../ai/client';
import { tellEditors } from '../channels';

export interface Contact {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  jobTitle: string;
  segment: 'new' | 'returning';
}

/** A first sentence that fits the person, as a proposal for the account manager. */
export async function proposeOpening(contact: Contact): Promise<void> {
  const opening = await complete(
    `Write the first sentence of a mail to ${contact.firstName} ${contact.lastName}, ${contact.jobTitle}.`,
  );
  await tellEditors(`Opening for contact ${contact.id}: ${opening}`);
}

/** The same for a group, without saying who is in it. */
export async function proposeSegmentOpening(segment: 'new' | 'returning'): Promise<void> {
  const opening = await complete(`Write the first sentence of a mail to ${segment} customers.`);
  await tellEditors(`Opening for ${segment} customers: ${opening}`);
}

/** Lets the model find people that got the same mail under two addresses. */
export async function findDuplicates(contacts: Contact[]): Promise<string> {
  return complete(`Which of these contacts are the same person?\n${JSON.stringify(contacts)}`);
}

/** How the segments are spread; counts only. */
export async function describeSegments(contacts: Contact[]): Promise<string> {
  const counts = contacts.reduce<Record<string, number>>(
    (sum, { segment }) => ({ ...sum, [segment]: (sum[segment] ?? 0) + 1 }),
    {},
  );
  return complete(`Describe this list of customers in a sentence: ${JSON.stringify(counts)}`);
}
