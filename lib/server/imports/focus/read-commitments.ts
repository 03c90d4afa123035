import {
  COMMITMENT_COLUMNS,
  NEEDED_OF_COMMITMENT,
  readCommitment,
  type StatedCommitment,
} from "../../../domain/bill/commitment.ts";
import { Failure } from "../../failure.ts";
import { cellsOf } from "./cells.ts";
import { fileReading } from "./file-reading.ts";
import { readerOf } from "./open-table.ts";
import type { RowFault } from "./read-bill.ts";
import type { FileOnDisk, ReadOptions } from "./table-sink.ts";

export type ReadCommitments = {
  readonly commitments: readonly { readonly row: number; readonly stated: StatedCommitment }[];
  readonly faults: readonly RowFault[];
  readonly remarks: readonly string[];
};

/** A company has tens of commitments; this many are no commitments. */
const MOST = 20_000;

/**
 * Reads a FOCUS Contract Commitment file.
 *
 * @throws Failure where the file as a whole cannot be read: what, where and how to mend it
 */
export async function readCommitments(
  file: FileOnDisk,
  options: ReadOptions,
): Promise<ReadCommitments> {
  const read = await readerOf(file.path, file.bytes);
  const raws: { cells: readonly (string | null)[]; number: number }[] = [];
  const at = new Map<string, number>();
  await read(file, options, {
    header: (names) => {
      const lower = names.map((name) => name.trim().toLowerCase());
      for (const column of COMMITMENT_COLUMNS) {
        const index = lower.indexOf(column.toLowerCase());
        if (index !== -1) at.set(column, index);
      }
      const missing = NEEDED_OF_COMMITMENT.filter((column) => !at.has(column));
      if (missing.length > 0)
        throw new Failure(
          "invalid",
          `The columns are not those of FOCUS contract commitments: ${missing.join(", ")} are missing. Export the data set Contract Commitment of FOCUS 1.3 or 1.4.`,
          { faults: missing.map((one) => ({ at: one, reason: "is missing" })) },
        );
    },
    row: (cells, number) => {
      if (raws.push({ cells, number }) > MOST)
        throw new Failure("too-large", `The file has more than ${MOST} commitments.`);
    },
  });
  if (raws.length === 0)
    throw new Failure("invalid", "The file has a header and no rows; there is nothing to import.");
  const { remarks, ...reading } = fileReading(at, raws, [
    "ContractCommitmentPeriodStart",
    "ContractCommitmentPeriodEnd",
  ]);
  const commitments: { row: number; stated: StatedCommitment }[] = [];
  const faults: RowFault[] = [];
  const seen = new Map<string, number>();
  for (const { cells, number } of raws) {
    const result = readCommitment(cellsOf(at, cells), reading);
    if ("faults" in result) {
      faults.push({ row: number, faults: result.faults });
      continue;
    }
    const { statedId } = result.commitment;
    const earlier = seen.get(statedId);
    if (earlier === undefined) {
      seen.set(statedId, number);
      commitments.push({ row: number, stated: result.commitment });
    } else
      faults.push({
        row: number,
        faults: [
          {
            column: "ContractCommitmentId",
            reason: `“${statedId}” stands in row ${earlier} already`,
          },
        ],
      });
  }
  return { commitments, faults, remarks };
}
