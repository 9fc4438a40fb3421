import { pathOfUri } from './locations.js';

/** Documents that belong to no folder: new ones without a name, and files opened on their own. */
export interface LooseDocuments {
  /** A root that is not on disk, so that the engine knows nothing but what is open. */
  readonly root: string;
  /** Name of a document below the root; each lies in a folder of its own, so that none imports another by chance. */
  nameOf(uri: string): string;
  /** Whether a document has a name already. */
  knows(uri: string): boolean;
  uriOf(file: string): string;
}

const endings: Readonly<Record<string, string>> = {
  typescript: '.ts',
  typescriptreact: '.tsx',
  javascript: '.js',
  javascriptreact: '.jsx',
};

/** `languageOf` says in which language an open document is written: a new one has no ending yet. */
export function looseDocuments(root: string, languageOf: (uri: string) => string | undefined): LooseDocuments {
  const numbers = new Map<string, number>();
  const uris: string[] = [];
  return {
    root,
    nameOf(uri) {
      let number = numbers.get(uri);
      if (number === undefined) {
        number = uris.push(uri) - 1;
        numbers.set(uri, number);
      }
      const path = pathOfUri(uri);
      const name = path?.slice(path.lastIndexOf('/') + 1) ?? `untitled${endings[languageOf(uri) ?? ''] ?? ''}`;
      return `${number}/${name}`;
    },
    knows: (uri) => numbers.has(uri),
    uriOf: (file) => uris[Number.parseInt(file, 10)] ?? '',
  };
}
