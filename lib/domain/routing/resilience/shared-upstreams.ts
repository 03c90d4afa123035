/** A supplier of a chain, with all that it may fail of together with others. */
export type LinkedSupplier = {
  readonly labId: string;
  /** Who runs it, and on whose cloud it runs. */
  readonly cloudIds: readonly string[];
  readonly ownerId: string;
};

export const UPSTREAM_KINDS = ["lab", "cloud", "owner"] as const;
export type UpstreamKind = (typeof UPSTREAM_KINDS)[number];

/** Something that two or more suppliers of a chain rest on. */
export type SharedUpstream = {
  readonly kind: UpstreamKind;
  readonly id: string;
  /** Places in the chain, in its order. */
  readonly places: readonly number[];
};

/**
 * What the suppliers of a chain share: a lab, a cloud, an owner. An owner is told only
 * where they share no cloud of it.
 *
 * @example
 * sharedUpstreams([azure, openai]) // => [{ kind: "lab", id: "openai", places: [0, 1] }]
 */
export function sharedUpstreams(chain: readonly LinkedSupplier[]): SharedUpstream[] {
  const idsOf = {
    lab: ({ labId }: LinkedSupplier) => [labId],
    cloud: ({ cloudIds }: LinkedSupplier) => [...new Set(cloudIds)],
    owner: ({ ownerId }: LinkedSupplier) => [ownerId],
  };
  const shared = UPSTREAM_KINDS.flatMap((kind): SharedUpstream[] => {
    const named = chain.flatMap((one, place) => idsOf[kind](one).map((id) => ({ id, place })));
    return [...Map.groupBy(named, ({ id }) => id)].flatMap(([id, all]) =>
      all.length > 1 ? [{ kind, id, places: all.map(({ place }) => place) }] : [],
    );
  });
  const clouds = shared.filter(({ kind }) => kind === "cloud").map(({ places }) => places.join());
  return shared.filter(({ kind, places }) => kind !== "owner" || !clouds.includes(places.join()));
}

/**
 * The groups in which a chain fails together: whoever shares something with one of a group is in it.
 *
 * @returns of each place the first place of its group
 *
 * @example
 * failingTogether(3, [{ kind: "lab", id: "openai", places: [0, 2] }]) // => [0, 1, 0]
 */
export function failingTogether(size: number, shared: readonly SharedUpstream[]): number[] {
  const groups = Array.from({ length: size }, (_, place) => place);
  for (const { places } of shared) {
    const met = new Set(places.map((place) => groups[place] ?? place));
    const first = Math.min(...met);
    for (const [place, group] of groups.entries()) if (met.has(group)) groups[place] = first;
  }
  return groups;
}
