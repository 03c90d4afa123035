import type { PortfolioContract } from "../portfolio/portfolio.ts";
import type { Division } from "./vendor-models.ts";

/** Beyond this many ways to divide the spend the open part counts as not disclosed. */
const MOST_WAYS = 64;

/** One way in which the open spend may be divided. */
export type Way = { readonly label: string; readonly of: ReadonlyMap<string, Division> };

/** Every way in which each vendor's open spend goes to one lab; one way that says nothing where there are too many. */
export function waysToDivide(
  contracts: readonly PortfolioContract[],
  open: ReadonlyMap<string, readonly Division[]>,
  nameOf: (id: string) => string,
): Way[] {
  const paid = contracts.filter(({ vendorId }) => open.has(vendorId));
  const count = paid.reduce((all, { vendorId }) => all * (open.get(vendorId)?.length ?? 1), 1);
  if (count > MOST_WAYS) return [{ label: "", of: new Map() }];
  return paid.reduce<Way[]>(
    (ways, { vendorId, vendorName }) =>
      ways.flatMap(({ label, of }) =>
        (open.get(vendorId) ?? []).map((division) => ({
          label: [label, `${vendorName} ${inWords(division, nameOf)}`]
            .filter((part) => part !== "")
            .join(", "),
          of: new Map([...of, [vendorId, division]]),
        })),
      ),
    [{ label: "", of: new Map() }],
  );
}

const inWords = (division: Division, nameOf: (id: string) => string): string =>
  [...division]
    .filter(([, share]) => share > 0)
    .map(([lab, share]) => `${Math.round(share * 100)} % ${nameOf(lab)}`)
    .join(" and ");
