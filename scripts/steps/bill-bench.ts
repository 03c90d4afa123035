/**
 * How fast a bill of a million rows is read, and in how much memory: in a process of its own,
 * so that nothing else counts. The bill is made up, some 600 MB as CSV.
 *
 *   node --conditions=react-server scripts/steps/bill-bench.ts read FILE     prints one JSON line
 */
import { spawn } from "node:child_process";
import { createWriteStream, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { z } from "zod";
import { AI_CATEGORY } from "../../lib/domain/bill/bill-line.ts";
import { looksLikeAi } from "../../lib/domain/bill/looks-like-ai.ts";
import { modelNames } from "../../lib/domain/bill/model-names.ts";
import { exactToText } from "../../lib/domain/quantity/exact-decimal.ts";
import { readBill } from "../../lib/server/imports/focus/read-bill.ts";

const Measure = z.record(z.string(), z.unknown());

const ROWS = 1_000_000;
const AT_ONCE = 2_000;

const HEADER =
  "ServiceProviderName,HostProviderName,InvoiceIssuerName,InvoiceId,BillingAccountId,BillingAccountName,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,BilledCost,EffectiveCost,ListCost,ContractedCost,PricingQuantity,PricingUnit,ConsumedQuantity,ConsumedUnit,ServiceCategory,ServiceName,SkuId,SkuMeter,SkuPriceId,SkuPriceDetails,ResourceId,ResourceName,RegionId,SubAccountId,SubAccountName,Tags";

/** A row of a company that does not exist: one in twenty is for tokens, the rest for machines and disks. */
function rowText(n: number): string {
  const cents = String(1_000_000 + ((n * 7919) % 9_999_991));
  const cost = `0.${cents}${n % 10}13`;
  const hour = String(n % 24).padStart(2, "0");
  const day = String((n % 30) + 1).padStart(2, "0");
  const isAi = n % 20 === 0;
  const service = isAi
    ? `Usage,,Tokens of Fable-${n % 7} by the thousand,Usage-Based,${cost},${cost},${cost},${cost},${n % 977},1K tokens,${n % 977}000,Tokens,${AI_CATEGORY},Example Model Service,sku-ai-${n % 7},Fable-${n % 7}-input-tokens,price-${n % 7},"{""x_Model"":""fable-${n % 7}""}",arn:example:model/fable-${n % 7},fable-${n % 7}`
    : `Usage,,Hours of machine type ${n % 40},Usage-Based,${cost},${cost},${cost},${cost},1,Hours,1,Hours,Compute,Example Machines,sku-${n % 400},BoxUsage:${n % 40},price-${n % 400},"{""CoreCount"":${n % 64}}",arn:example:machine/i-${n},i-${n}`;
  return `Example Cloud,Example Cloud,Example Cloud,INV-${n % 12},${100 + (n % 12)},Payer ${n % 12},USD,2026-05-01T00:00:00Z,2026-06-01T00:00:00Z,2026-05-${day}T${hour}:00:00Z,2026-05-${day}T${hour}:59:59Z,${service},region-${n % 9},sub-${n % 200},Team ${n % 200},"{""env"":""prod"",""team"":""team-${n % 200}""}"`;
}

async function writeBill(path: string): Promise<void> {
  const out = createWriteStream(path);
  out.write(`${HEADER}\r\n`);
  for (let from = 0; from < ROWS; from += AT_ONCE) {
    const rows = Array.from({ length: AT_ONCE }, (_, i) => rowText(from + i));
    // oxlint-disable-next-line no-await-in-loop -- what the disk has not taken waits
    if (!out.write(`${rows.join("\r\n")}\r\n`)) await once(out, "drain");
  }
  out.end();
  await once(out, "finish");
}

async function readAndPrint(path: string): Promise<void> {
  const names = modelNames(
    Array.from({ length: 7 }, (_, n) => ({ id: `fable-${n}`, names: [`Fable ${n}`] })),
  );
  const bytes = statSync(path).size;
  const from = performance.now();
  const bill = await readBill(
    { path, bytes },
    { signal: new AbortController().signal, onProgress: () => undefined },
    looksLikeAi(names, []),
  );
  const seconds = (performance.now() - from) / 1000;
  const effective = bill.lines.reduce((sum, line) => sum + line.effectiveCost, 0n);
  process.stdout.write(
    `${JSON.stringify({
      rows: bill.rows,
      lines: bill.lines.length,
      effectiveUsd: exactToText(effective),
      megabytes: Math.round(bytes / 1e6),
      seconds: Number(seconds.toFixed(1)),
      rowsPerSecond: Math.round(bill.rows / seconds),
      // Kilobytes, as the system counts the most this process ever held.
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  );
}

/** Makes the bill, has it read by a process of its own, and gives that process's line. */
export async function billMeasure(): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), "bill-bench-"));
  try {
    const path = join(folder, "bill.csv");
    await writeBill(path);
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", import.meta.filename, "read", path],
      { stdio: ["ignore", "pipe", "inherit"] },
    );
    let out = "";
    child.stdout.on("data", (part: Buffer) => (out += part.toString("utf8")));
    const [code] = await once(child, "close");
    if (code !== 0) throw new Error("the bill was not read");
    return Measure.parse(JSON.parse(out));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [verb, path] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && verb === "read" && path !== undefined)
  await readAndPrint(path);
