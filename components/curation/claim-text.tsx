import { Unknown } from "@/components/table/cell-content";
import { typedText } from "@/lib/domain/curation/typed-value";
import type { Claim } from "@/lib/domain/curation/conflict";
import { longDate } from "@/lib/format/date";
import { claimWords } from "@/lib/format/fact-value";

/** What a claim says, in words, with its days and who says so; "nothing" where there is none. */
export function ClaimText({ claim, struck = false }: { claim: Claim; struck?: boolean }) {
  if (claim === null) return <Unknown>nothing claimed</Unknown>;
  const value = claimWords(claim);
  return (
    <div className="min-w-0 text-sm">
      <p className="wrap-anywhere">
        {struck ? (
          <s>{value}</s>
        ) : claim.unspecified === undefined ? (
          <strong title={typedText(claim.property, claim.value ?? null, null)}>{value}</strong>
        ) : (
          <Unknown>{value}</Unknown>
        )}
      </p>
      <p className="text-xs text-muted">
        since {longDate(claim.validFrom)}
        {claim.validTo === null ? "" : `, until ${longDate(claim.validTo)}`}; {claim.method},{" "}
        {claim.confidence} confidence{claim.rank === "normal" ? "" : `, ${claim.rank}`}
      </p>
      {claim.original !== null && (
        <p className="text-xs text-muted">
          {claim.original.amount.toLocaleString("en-US")} {claim.original.currency} at{" "}
          {claim.original.usdPerUnit} dollars each, rate of {longDate(claim.original.rateOn)}
        </p>
      )}
      {claim.note !== null && <p className="text-xs wrap-anywhere text-muted">{claim.note}</p>}
    </div>
  );
}
