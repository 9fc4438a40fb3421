import { splitTop } from './parse-line.js';

/** A name that a model's lines use, and the export it stands for: `*` for the module itself. */
export interface ImportedName {
  readonly local: string;
  readonly exported: string;
}

/**
 * Names of `import` statements, several to a line with `;` between them. A default import is the module itself:
 * CommonJS, `esModuleInterop` and namespaces make no difference between the two.
 */
export function importedNames(statements: string): readonly ImportedName[] {
  return statements.split(';').flatMap((statement): ImportedName[] => {
    const clause = /^\s*import\s+(?:type\s+)?(.*?)\s+from\s+'[^']+'\s*$/.exec(statement)?.[1];
    if (clause === undefined) {
      if (statement.trim() === '') return [];
      throw new Error(`expected "import … from '…'", found "${statement.trim()}"`);
    }
    return splitTop(clause).flatMap((part): ImportedName[] => {
      if (!part.startsWith('{')) return [{ local: part.replace(/^\*\s+as\s+/, ''), exported: '*' }];
      return splitTop(part.slice(1, -1)).map((name): ImportedName => {
        const [exported = '', local = exported] = name.replace(/^type\s+/, '').split(/\s+as\s+/);
        return { local, exported: exported === 'default' ? '*' : exported };
      });
    });
  });
}
