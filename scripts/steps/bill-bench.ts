/**
 * How fast a bill of a million rows is read, and in how much memory: in a process of its own,
 * so that nothing else counts. The bill is made up, some 600 MB as CSV. It is read twice, with a
 * catalog of few models and with one of thousands, whose names must not make it slow.
 *
 *   node --conditions=react-server scripts/steps/bill-bench.ts read FILE MODELS     prints one JSON line
 */
import { spawn } from "node:child_process";
import { createWriteStream, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { z } from "zod";
import { attribute } from "../../lib/domain/bill/attribute.ts";
import { AI_CATEGORY } from "../../lib/domain/bill/bill-line.ts";
import { looksLikeAi } from "../../lib/domain/bill/looks-like-ai.ts";
import { type ModelNames, modelNames } from "../../lib/domain/bill/model-names.ts";
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

const FAMILIES = "Fable Saga Ballad Sonata Fugue Canon Rondo Aria Chorale Prelude".split(" ");
const VARIANTS = ["", " Mini", " Large", " Coder"];

/** Models of companies that do not exist; of each family as many, named alike as real ones are. */
const catalogOf = (models: number): ModelNames =>
  modelNames(
    Array.from({ length: models }, (_, i) => {
      const [family, n] = [FAMILIES[i % FAMILIES.length] ?? "", Math.floor(i / FAMILIES.length)];
      const version = `${n % 10}${n < 10 ? "" : `.${Math.floor(n / 40)}`}`;
      const name = `${family} ${version}${n < 10 ? "" : (VARIANTS[Math.floor(n / 10) % 4] ?? "")}`;
      return { id: name.toLowerCase().replaceAll(/[ .]/g, "-"), names: [name] };
    }),
  );

async function readAndPrint(path: string, models: number): Promise<void> {
  const names = catalogOf(models);
  const bytes = statSync(path).size;
  const from = performance.now();
  const bill = await readBill(
    { path, bytes },
    { signal: new AbortController().signal, onProgress: () => undefined },
    looksLikeAi(names, []),
  );
  const seconds = (performance.now() - from) / 1000;
  const then = performance.now();
  const placed = bill.lines.map((line) => attribute(line, { added: [], names }));
  const attributing = (performance.now() - then) / 1000;
  const effective = bill.lines.reduce((sum, line) => sum + line.effectiveCost, 0n);
  process.stdout.write(
    `${JSON.stringify({
      models,
      rows: bill.rows,
      lines: bill.lines.length,
      effectiveUsd: exactToText(effective),
      megabytes: Math.round(bytes / 1e6),
      seconds: Number(seconds.toFixed(1)),
      rowsPerSecond: Math.round(bill.rows / seconds),
      linesWithModel: placed.filter(({ place }) => place === "model").length,
      linesAttributedPerSecond: Math.round(placed.length / attributing),
      // Kilobytes, as the system counts the most this process ever held.
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    })}\n`,
  );
}

const CATALOGS = [70, 2_000] as const;

/** Makes the bill, has it read by a process of its own with each catalog, and gives what they say. */
export async function billMeasure(): Promise<Readonly<Record<string, unknown>>> {
  const folder = await mkdtemp(join(tmpdir(), "bill-bench-"));
  try {
    const path = join(folder, "bill.csv");
    await writeBill(path);
    const [few, many] = CATALOGS;
    return { ...(await readApart(path, few)), withLargeCatalog: await readApart(path, many) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readApart(path: string, models: number): Promise<Readonly<Record<string, unknown>>> {
  const child = spawn(
    process.execPath,
    ["--conditions=react-server", import.meta.filename, "read", path, String(models)],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let out = "";
  child.stdout.on("data", (part: Buffer) => (out += part.toString("utf8")));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error("the bill was not read");
  return Measure.parse(JSON.parse(out));
}

const [verb, path, models] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && verb === "read" && path !== undefined)
  await readAndPrint(path, Number(models ?? CATALOGS[0]));
