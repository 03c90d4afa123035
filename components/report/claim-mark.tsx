/** The number of a claim beside the number that states it: leads to the ledger. */
export function ClaimMark({ number }: { number: number | null }) {
  if (number === null) return null;
  return (
    <sup className="ml-0.5 text-[0.7em]">
      <a href={`#claim-${number}`} aria-label={`Claim ${number}`}>
        {number}
      </a>
    </sup>
  );
}
