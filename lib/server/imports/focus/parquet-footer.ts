import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from "hyparquet";
import { Failure } from "../../failure.ts";
import { BILL_LIMITS } from "./limits.ts";

/** A Parquet file that does not keep to its own description. */
export const damaged = (): Failure =>
  new Failure(
    "invalid",
    "The Parquet file is damaged, or was not copied whole. Nothing was kept of it; fetch it again.",
  );

const tooLarge = (words: string): Failure => new Failure("too-large", words);

/** Four letters, PAR1, end a file, and before them stands the length of its description. */
const MAGIC = 0x31_52_41_50;
const TAIL = 8;

/**
 * What a Parquet file says of itself, and its columns, within the limits of a bill.
 *
 * @throws Failure where it is damaged, or says more than a bill would
 */
export async function readFooter(
  file: AsyncBuffer,
): Promise<{ readonly metadata: FileMetaData; readonly names: readonly string[] }> {
  const tail = new DataView(await file.slice(Math.max(0, file.byteLength - TAIL), file.byteLength));
  if (tail.byteLength < TAIL || tail.getUint32(4, true) !== MAGIC) throw damaged();
  if (tail.getUint32(0, true) > BILL_LIMITS.footerBytes)
    throw tooLarge(
      `The description at the end of the Parquet file is longer than ${BILL_LIMITS.footerBytes / 1024 ** 2} MB; that of a bill is not. Write it again with larger row groups, and without statistics.`,
    );
  const metadata = await parquetMetadataAsync(file, { geoparquet: false }).catch(() => {
    throw damaged();
  });
  const names = columnsOf(metadata);
  refuseTooLarge(metadata);
  return { metadata, names };
}

/** Names of the columns that are in no other, in their order. */
function columnsOf({ schema: [root, ...elements] }: FileMetaData): string[] {
  const names: string[] = [];
  /** Of each column that is open, how many of its children are still to come. */
  const open = [root?.num_children ?? 0];
  for (const { name, num_children: children = 0 } of elements) {
    while (open.at(-1) === 0) open.pop();
    if (open.length === 0 || children < 0) throw damaged();
    if (open.length === 1) names.push(name);
    open.push((open.pop() ?? 0) - 1);
    if (children > 0) open.push(children);
    if (open.length > BILL_LIMITS.columnDepth)
      throw tooLarge(
        `The column ${names.at(-1) ?? ""} has columns within columns, more than ${BILL_LIMITS.columnDepth} deep; none of a bill has.`,
      );
  }
  if (open.some((left) => left !== 0)) throw damaged();
  if (names.length > BILL_LIMITS.columns)
    throw tooLarge(`The file has ${names.length} columns; a bill has fewer.`);
  return names;
}

function refuseTooLarge({ num_rows, row_groups }: FileMetaData): void {
  const { rows, groupRows, groupBytes } = BILL_LIMITS;
  const counts = row_groups.map((group) => Number(group.num_rows));
  const total = counts.reduce((sum, one) => sum + one, 0);
  if (counts.some((one) => one < 0) || total !== Number(num_rows)) throw damaged();
  if (total > rows)
    throw tooLarge(
      `The file has ${total.toLocaleString("en")} rows; ${rows.toLocaleString("en")} can be read. Cut it by billing period.`,
    );
  if (
    row_groups.some((group) => Number(group.total_byte_size) > groupBytes) ||
    counts.some((one) => one > groupRows)
  )
    throw tooLarge(
      `A row group of the file is larger than can be held at once. Write it again with at most ${groupRows.toLocaleString("en")} rows in each.`,
    );
}
