import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The workspace that the suite works in: two files with a finding each, one without. */
export const workspaceFiles: Readonly<Record<string, string>> = {
  'src/welcome.ts': `export function welcome(lead: { id: string; email: string }) {
  console.log(lead.email);
}
`,
  'src/clean.ts': `export function add(left: number, right: number) {
  return left + right;
}
`,
  'src/unopened.ts': `export function farewell(customer: { email: string }) {
  console.warn('gone', customer.email);
}
`,
  'package.json': '{ "name": "campaign", "private": true }\n',
};

/** Writes the workspace and returns its folder. */
export function writeWorkspace(folder: string): string {
  for (const [file, text] of Object.entries(workspaceFiles)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return folder;
}
