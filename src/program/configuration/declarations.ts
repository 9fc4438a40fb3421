import { fileMatcher } from '../glob.js';
import { relativeTo } from '../paths.js';
import type { Configurations, PlacedConfiguration } from './configurations.js';
import type { AiSystemConfiguration } from './schema.js';

/** What configurations declare about single files. Files are named relative to the root. */
export interface Declarations {
  /** Key of the purpose that a scope declares for a file; of several scopes the last one counts. */
  purposeOf(file: string): string | null;
  /** Entries of the register whose `files` name a file, in their order. */
  aiSystemsOf(file: string): readonly AiSystemConfiguration[];
}

/** Prepares the globs of all configurations once. `root` is absolute. */
export function declarationsOf(root: string, configurations: Configurations): Declarations {
  const scopes = new Map<PlacedConfiguration, (file: string) => string | null>();
  const systems = (configurations.root.configuration.aiSystems ?? []).map((system) => {
    const isNamed = fileMatcher(system.files ?? []);
    return { system, isNamed: (file: string) => isNamed(relativeTo(configurations.root.folder, `${root}/${file}`)) };
  });
  return {
    purposeOf(file) {
      const placed = configurations.forFile(file);
      let lookup = scopes.get(placed);
      if (lookup === undefined) scopes.set(placed, (lookup = scopeLookup(placed)));
      return lookup(relativeTo(placed.folder, `${root}/${file}`));
    },
    aiSystemsOf: (file) => systems.filter(({ isNamed }) => isNamed(file)).map(({ system }) => system),
  };
}

function scopeLookup({ configuration }: PlacedConfiguration): (file: string) => string | null {
  const scopes = (configuration.scopes ?? []).map(({ files, purpose }) => ({
    purpose,
    isNamed: fileMatcher(typeof files === 'string' ? [files] : files),
  }));
  return (file) => scopes.findLast(({ isNamed }) => isNamed(file))?.purpose ?? null;
}
