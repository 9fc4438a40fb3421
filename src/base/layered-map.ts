/** Layers below each other before they are pressed into one. */
const deepest = 16;

/**
 * A map that forks without copying: a fork sees what its parent holds and keeps its own changes.
 * A map that was forked must not be changed any more.
 */
export class LayeredMap<Key, Held> {
  private readonly own: Map<Key, Held>;
  private readonly parent: LayeredMap<Key, Held> | null;
  private readonly depth: number;

  constructor(parent: LayeredMap<Key, Held> | null = null, own = new Map<Key, Held>()) {
    this.parent = parent;
    this.own = own;
    this.depth = parent ? parent.depth + 1 : 0;
  }

  get(key: Key): Held | undefined {
    const held = this.own.get(key);
    return held === undefined && this.parent ? this.parent.get(key) : held;
  }

  has(key: Key): boolean {
    return this.get(key) !== undefined;
  }

  set(key: Key, held: Held): void {
    this.own.set(key, held);
  }

  fork(): LayeredMap<Key, Held> {
    if (this.own.size === 0 && this.parent) return new LayeredMap(this.parent);
    return this.depth < deepest ? new LayeredMap(this) : new LayeredMap(new LayeredMap(null, this.flat()));
  }

  /** All entries, those of upper layers winning. */
  flat(): Map<Key, Held> {
    const all = this.parent ? this.parent.flat() : new Map<Key, Held>();
    for (const [key, held] of this.own) all.set(key, held);
    return all;
  }

  /**
   * What holds when either of two maps may be the true one. `both` joins two different values of a key; `one` says what
   * remains of a value that only one of them has.
   */
  static join<Key, Held>(
    a: LayeredMap<Key, Held>,
    b: LayeredMap<Key, Held>,
    both: (x: Held, y: Held) => Held,
    one: (key: Key, held: Held) => Held,
  ): LayeredMap<Key, Held> {
    const base = commonLayer(a, b);
    const result = new LayeredMap(base);
    for (const key of new Set([...changedSince(a, base), ...changedSince(b, base)])) {
      const x = a.get(key);
      const y = b.get(key);
      if (x !== undefined && y !== undefined) result.own.set(key, x === y ? x : both(x, y));
      else if (x !== undefined) result.own.set(key, one(key, x));
      else if (y !== undefined) result.own.set(key, one(key, y));
    }
    return result.depth < deepest ? result : new LayeredMap(null, result.flat());

    function commonLayer(left: LayeredMap<Key, Held>, right: LayeredMap<Key, Held>): LayeredMap<Key, Held> | null {
      const layers = new Set<LayeredMap<Key, Held>>();
      for (let layer: LayeredMap<Key, Held> | null = left; layer; layer = layer.parent) layers.add(layer);
      for (let layer: LayeredMap<Key, Held> | null = right; layer; layer = layer.parent)
        if (layers.has(layer)) return layer;
      return null;
    }

    function changedSince(map: LayeredMap<Key, Held>, layer: LayeredMap<Key, Held> | null): Key[] {
      const keys: Key[] = [];
      for (let at: LayeredMap<Key, Held> | null = map; at && at !== layer; at = at.parent) keys.push(...at.own.keys());
      return keys;
    }
  }
}
