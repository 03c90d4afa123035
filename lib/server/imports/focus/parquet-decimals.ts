import type { FileMetaData } from "hyparquet";
import { damaged } from "./parquet-footer.ts";

/** Places behind the point, and bytes, of the largest decimal that programs write. */
const MOST_SCALE = 76;
const MOST_BYTES = 32;

/**
 * A file's description in which decimals are what they are stored as: whole
 * numbers. The library would make doubles of them, and a sum must be exact.
 */
export function withoutDecimals(metadata: FileMetaData): {
  readonly metadata: FileMetaData;
  readonly scales: ReadonlyMap<string, number>;
} {
  const scales = new Map<string, number>();
  const schema = metadata.schema.map((element) => {
    const isDecimal =
      element.converted_type === "DECIMAL" || element.logical_type?.type === "DECIMAL";
    if (!isDecimal) return element;
    const { scale = 0 } = element;
    if (!(scale >= 0 && scale <= MOST_SCALE)) throw damaged();
    scales.set(element.name, scale);
    const { converted_type: _converted, logical_type: _logical, ...plain } = element;
    return plain;
  });
  return { metadata: { ...metadata, schema }, scales };
}

/** A stored decimal in digits: a whole number, or its bytes with the highest first, in two's complement. */
export function decimalText(value: unknown, scale: number): string {
  const whole =
    value instanceof Uint8Array
      ? wholeOf(value)
      : typeof value === "bigint" || typeof value === "number"
        ? BigInt(value)
        : 0n;
  const digits = (whole < 0n ? -whole : whole).toString().padStart(scale + 1, "0");
  const text =
    scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(digits.length - scale)}`;
  return whole < 0n ? `-${text}` : text;
}

function wholeOf(bytes: Uint8Array): bigint {
  if (bytes.length > MOST_BYTES) throw damaged();
  let value = 0n;
  for (const byte of bytes) value = (value << 8n) | BigInt(byte);
  return (bytes[0] ?? 0) > 127 ? value - (1n << BigInt(8 * bytes.length)) : value;
}
