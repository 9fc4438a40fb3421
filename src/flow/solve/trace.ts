/** A node of one file's facts, where something happens. */
export interface Site {
  readonly file: string;
  readonly node: number;
}

/** One station on the way of a value, newest first: a persistent list that shares its tail. */
export interface Trace {
  readonly site: Site;
  /** Text id under `step.` and its data. */
  readonly step: string;
  readonly name: string;
  readonly previous: Trace | null;
  /** Where the first station stands. */
  readonly origin: Site;
  readonly length: number;
}

const longestTrace = 24;

export function extendTrace(previous: Trace | null, site: Site, step: string, name: string): Trace {
  if (previous && previous.length >= longestTrace) return previous;
  if (previous?.site.file === site.file && previous.site.node === site.node && previous.step === step) return previous;
  return { site, step, name, previous, origin: previous?.origin ?? site, length: (previous?.length ?? 0) + 1 };
}

/** The stations of a trace, the first one first. */
export function stationsOf(trace: Trace): Trace[] {
  const stations: Trace[] = [];
  for (let at: Trace | null = trace; at; at = at.previous) stations.push(at);
  return stations.reverse();
}

/** A trace with the stations of another behind it. */
export function replay(before: Trace, inner: Trace | null): Trace {
  if (!inner) return before;
  const start = inner.previous ? replay(before, inner.previous) : before;
  return extendTrace(start, inner.site, inner.step, inner.name);
}

/** Key of a site, for sets. */
export function siteKey(site: Site): string {
  return `${site.file}#${site.node}`;
}

export function isSameSite(a: Site, b: Site): boolean {
  return a === b || (a.node === b.node && a.file === b.file);
}
