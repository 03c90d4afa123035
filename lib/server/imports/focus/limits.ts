/** How large a bill may be, in every way in which it can be. */
export const BILL_LIMITS = {
  rows: 20_000_000,
  columns: 400,
  /** Of a packed file, unpacked. */
  unpackedBytes: 24 * 1024 ** 3,
  /** Bills packed by clouds come to 10 to 60; a bomb is far above. */
  packRatio: 250,
  /** Unpacked bytes below which the ratio says nothing. */
  ratioFrom: 32 * 1024 ** 2,
  /** Text without the end of a row, as after a quotation mark that is never closed. */
  openRowCharacters: 8 * 1024 ** 2,
  /** Rows of one row group of a Parquet file, which is read whole. */
  groupRows: 2_000_000,
  groupBytes: 1024 ** 3,
  /** The description at the end of a Parquet file: every byte of it becomes many in memory. */
  footerBytes: 4 * 1024 ** 2,
  /** Levels of columns within columns; tags as a map have three. */
  columnDepth: 8,
  /** One page of a Parquet file, unpacked. */
  pageBytes: 256 * 1024 ** 2,
  /** Values of a column of lists or maps for each of its rows. */
  valuesPerRow: 64,
  /** A longer cell names nothing. */
  cellBytes: 64 * 1024,
  /** Rows with errors that are listed; the rest is counted. */
  listedErrors: 200,
} as const;
