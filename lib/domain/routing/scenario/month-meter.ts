import { tieredCostUsd } from "../../catalog/egress.ts";
import type { MonthBoard } from "./board-of.ts";
import { cachedTokensOf, tokensOf } from "./class-volume.ts";
import { type ProvisionedUse, provisionedUse } from "./provisioned-use.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/** What a month costs at a cloud beside tokens one by one, in US dollars. */
export type MeteredLine = {
  readonly kind: "provisioned" | "egress";
  readonly operatorId: string;
  /** Null where it is for no lab's models. */
  readonly labId: string | null;
  /** Negative where units carry tokens that are then not paid for one by one. */
  readonly usd: number;
  readonly note: string;
};

/** Whether a line takes tokens at list price off again; all others have a price of their own. */
export const isByToken = ({ kind, usd }: MeteredLine): boolean => kind === "provisioned" && usd < 0;

/** Counts what runs on units paid by the hour, and what leaves a cloud, in one month; to be used again. */
export type MonthMeter = {
  readonly reset: () => void;
  /** So much of a class's month is sent to an offering, and would cost so much by the token. */
  readonly add: (classAt: number, column: number, share: number, usd: number) => void;
  readonly uses: () => ProvisionedUse[];
  readonly lines: () => MeteredLine[];
};

const BYTES_PER_GB = 1e9;
const gigabytes = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

/**
 * The meter of a month; undefined where everything is paid by the token and nothing leaves a cloud.
 *
 * Prompts leave the cloud of a class's data where another answers, cached ones
 * too; answers come in, which no cloud charges for.
 */
export function monthMeter(
  file: ScenarioFile,
  { board, requests }: MonthBoard,
): MonthMeter | undefined {
  const { classes, provisioned = [], egress } = file;
  if (provisioned.length === 0 && egress === undefined) return undefined;
  const { offerings } = board;
  const sizes = classes.map((of) => ({ ...tokensOf(of), cached: cachedTokensOf(of) }));
  const unitsAt = offerings.map(({ id }) => provisioned.findIndex((one) => one.offeringId === id));
  const homes = egress?.homes ?? [];
  const homeOf = classes.map(({ id }) => homes.find(({ classId }) => classId === id)?.operatorId);
  const prices = egress?.prices ?? [];
  const priceAt = homeOf.map((home) => prices.findIndex(({ operatorId }) => operatorId === home));
  const load = provisioned.map(() => ({ input: 0, cached: 0, output: 0, usd: 0 }));
  const leaving = new Float64Array(prices.length);
  const uses = () =>
    provisioned.flatMap((terms, i): ProvisionedUse[] => {
      const own = load[i];
      return own === undefined ? [] : [provisionedUse(terms, own)];
    });
  return {
    reset() {
      leaving.fill(0);
      for (const own of load) Object.assign(own, { input: 0, cached: 0, output: 0, usd: 0 });
    },
    add(classAt, column, share, usd) {
      const size = sizes[classAt];
      const count = share * (requests[classAt] ?? 0);
      if (size === undefined || count === 0) return;
      const own = load[unitsAt[column] ?? -1];
      if (own !== undefined) {
        own.input += count * size.input;
        own.cached += count * size.cached;
        own.output += count * size.output;
        own.usd += usd;
      }
      const at = priceAt[classAt] ?? -1;
      if (at >= 0 && offerings[column]?.operatorId !== homeOf[classAt])
        leaving[at] = (leaving[at] ?? 0) + count * size.input;
    },
    uses,
    lines: () => [
      ...uses().flatMap((use): MeteredLine[] => {
        const offering = offerings.find(({ id }) => id === use.offeringId);
        if (offering === undefined) return [];
        const { operatorId, labId } = offering;
        const of = { kind: "provisioned" as const, operatorId, labId };
        return [
          {
            ...of,
            usd: use.unitsUsd,
            note: `${use.paidUnits} units by the hour for ${offering.name}`,
          },
          { ...of, usd: -use.carriedUsd, note: `Tokens on ${offering.name} that the units carry` },
        ].filter(({ usd }) => usd !== 0);
      }),
      ...prices.flatMap(({ operatorId, tiers }, i): MeteredLine[] => {
        if (egress === undefined) return [];
        const gb = ((leaving[i] ?? 0) * egress.bytesPerToken) / BYTES_PER_GB;
        const usd = tieredCostUsd(
          gb,
          tiers.map(({ size, unit, usdPerGb }) => ({
            gb: size === null ? null : size * (unit === "TB" ? egress.gbPerTb : 1),
            usdPerGb,
          })),
        );
        const note = `${gigabytes.format(gb)} GB of prompts leave, ${egress.bytesPerToken} bytes a token`;
        return usd === 0 ? [] : [{ kind: "egress", operatorId, labId: null, usd, note }];
      }),
    ],
  };
}
