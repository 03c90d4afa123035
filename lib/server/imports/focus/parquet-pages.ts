import type { AsyncBuffer, FileMetaData, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import { Failure } from "../../failure.ts";
import { BILL_LIMITS } from "./limits.ts";
import { damaged } from "./parquet-footer.ts";

type RowGroup = FileMetaData["row_groups"][number];

/**
 * Looks through the headers of a row group's pages before any is unpacked: the
 * library takes what they say for true, and makes room for it.
 *
 * @returns bytes that the wanted columns unpack to
 * @throws Failure where a page says more than it can hold, or than a bill would
 */
export async function checkPages(
  file: AsyncBuffer,
  group: RowGroup,
  wanted: ReadonlySet<string>,
): Promise<number> {
  const rows = Number(group.num_rows);
  let unpacked = 0;
  for (const { meta_data: column } of group.columns) {
    if (column === undefined) throw damaged();
    const [name = "", ...within] = column.path_in_schema;
    if (!wanted.has(name)) continue;
    const start = Number(column.dictionary_page_offset || column.data_page_offset);
    const end = start + Number(column.total_compressed_size);
    if (start < 0 || end <= start || end > file.byteLength) throw damaged();
    const most = within.length === 0 ? rows : rows * BILL_LIMITS.valuesPerRow;
    // oxlint-disable-next-line no-await-in-loop -- one column after the other is what keeps memory small
    const pages = headersIn(await file.slice(start, end));
    let values = 0;
    for (const page of pages) {
      unpacked += page.uncompressed_page_size;
      values += valuesOf(page, most);
      if (values > most) throw damaged();
      if (unpacked > BILL_LIMITS.groupBytes) throw bomb();
    }
  }
  return unpacked;
}

/** Refuses a file whose pages unpack to far more than it has bytes. */
export function refuseBomb(unpacked: number, bytes: number): void {
  if (unpacked > Math.max(BILL_LIMITS.ratioFrom, BILL_LIMITS.packRatio * bytes)) throw bomb();
}

const bomb = (): Failure =>
  new Failure(
    "too-large",
    "The Parquet file unpacks to far more than a bill would; nothing was kept of it. Write it again with smaller row groups, or export the bill as CSV.",
  );

/** Headers of the pages of a column, as the library will come upon them. */
function* headersIn(bytes: ArrayBuffer): Generator<PageHeader> {
  const reader = { view: new DataView(bytes), offset: 0 };
  while (reader.offset < bytes.byteLength - 1) {
    const header = headerAt(reader);
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header;
    reader.offset += packed;
    if (!(packed >= 0 && unpacked >= 0) || reader.offset > bytes.byteLength) throw damaged();
    if (unpacked > BILL_LIMITS.pageBytes) throw bomb();
    refuseBomb(unpacked, packed);
    yield header;
  }
}

function headerAt(reader: Parameters<typeof parquetHeader>[0]): PageHeader {
  try {
    return parquetHeader(reader);
  } catch {
    throw damaged();
  }
}

/** Values of a data page; of a dictionary none, which stands for them and is not read as rows. */
function valuesOf(page: PageHeader, most: number): number {
  const {
    dictionary_page_header: dictionary,
    data_page_header: v1,
    data_page_header_v2: v2,
  } = page;
  if (page.type === "DICTIONARY_PAGE") {
    if (dictionary === undefined || !within(dictionary.num_values, most)) throw damaged();
    return 0;
  }
  const data = page.type === "DATA_PAGE" ? v1 : page.type === "DATA_PAGE_V2" ? v2 : undefined;
  if (data === undefined || !within(data.num_values, most)) throw damaged();
  // A few bytes of it stand for texts of any length, each made from the one before.
  if (data.encoding === "DELTA_BYTE_ARRAY")
    throw new Failure(
      "not-accepted",
      "The Parquet file is encoded as DELTA_BYTE_ARRAY, which is not read: its size cannot be told beforehand. Write it again with dictionaries, as most programs do.",
    );
  if (
    data === v2 &&
    !(
      within(v2.num_rows, most) &&
      within(v2.num_nulls, v2.num_values) &&
      within(v2.definition_levels_byte_length, page.compressed_page_size) &&
      within(v2.repetition_levels_byte_length, page.compressed_page_size)
    )
  )
    throw damaged();
  return data.num_values;
}

const within = (count: number, most: number): boolean => count >= 0 && count <= most;
