const GIB = 1024 ** 3;

/** How much of what is handed over is kept, and for how long. */
export const UPLOAD_LIMITS = {
  /** Of one file. */
  fileBytes: 4 * GIB,
  /** Of one that is fetched from an address. */
  fetchedBytes: GIB / 2,
  /** Of all that wait to be sent. */
  allBytes: 12 * GIB,
  /** Left free on the disk, whatever is handed over. */
  spareBytes: GIB,
  keptMs: 3_600_000,
} as const;

/** Bytes as a person says them. */
export const inMegabytes = (bytes: number): string =>
  bytes >= GIB ? `${(bytes / GIB).toFixed(1)} GB` : `${Math.ceil(bytes / 1024 ** 2)} MB`;
