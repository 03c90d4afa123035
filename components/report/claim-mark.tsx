import { wordOfSign } from "@/lib/format/report/change-words";

/**
 * The number of a claim beside the number that states it: leads to the ledger; with a
 * letter where it is not what the last pack said.
 */
export function ClaimMark({ number, sign = "" }: { number: number | null; sign?: string }) {
  if (number === null) return null;
  const word = wordOfSign(sign);
  return (
    <sup className="ml-0.5 text-[0.7em]">
      <a href={`#claim-${number}`} aria-label={`Claim ${number}${word === "" ? "" : `, ${word}`}`}>
        {number}
        {word !== "" && (
          <b title={word} className="ml-0.5">
            {sign}
          </b>
        )}
      </a>
    </sup>
  );
}
