import { FAMILIES } from "@/lib/domain/graph/edge-kind";
import { FIRMNESS, type Firmness } from "@/lib/domain/graph/firmness";
import { keysOf } from "@/lib/domain/quantity/closed-set";

/** Solid, dashed, and dots as wide as the line. */
export function dashesOf(firmness: Firmness, width: number): string | undefined {
  if (firmness === "firm") return undefined;
  return firmness === "conditional" ? "7 4" : `0.1 ${(width * 1.9 + 1).toFixed(1)}`;
}

const LINES = { firm: "Solid", conditional: "Dashed", reported: "Dotted" } as const;

/** What lines, arrows and hatching mean, in words. */
export function GraphLegend() {
  return (
    <ul className="my-2 flex flex-wrap gap-x-5 gap-y-1 text-xs" aria-label="Key">
      {keysOf(FAMILIES).map((family) => (
        <Entry key={family} words={FAMILIES[family]}>
          <path
            d="M0 6H26"
            stroke={`var(--tie-${family})`}
            strokeWidth="2"
            markerEnd={`url(#arrow-${family})`}
          />
        </Entry>
      ))}
      {keysOf(FIRMNESS).map((firmness) => (
        <Entry key={firmness} words={`${LINES[firmness]}: ${FIRMNESS[firmness]}`}>
          <path
            d="M0 6H28"
            stroke="var(--ink)"
            strokeWidth="2"
            strokeDasharray={dashesOf(firmness, 2)}
            strokeLinecap={firmness === "reported" ? "round" : undefined}
          />
        </Entry>
      ))}
      <Entry words="Hatched: the amount is on record and not known">
        <rect y="3" width="28" height="6" className="text-ink" fill="url(#hatch-rights)" />
      </Entry>
      <Entry words="Thin: no amount on record, or a small one">
        <path d="M0 6H28" stroke="var(--ink)" strokeWidth="1" />
      </Entry>
    </ul>
  );
}

const Entry = ({ words, children }: { words: string; children: React.ReactNode }) => (
  <li className="flex items-center gap-1.5">
    <svg width="28" height="12" aria-hidden="true">
      {children}
    </svg>
    {words}
  </li>
);
