import Link from "next/link";
import { SUBJECT_KINDS, type SubjectKind } from "@/lib/domain/fact/subject";
import { keysOf } from "@/lib/domain/quantity/closed-set";

/** What each kind is called where they are chosen among. */
const NAMES: Readonly<Record<SubjectKind, string>> = {
  party: "Parties",
  tie: "Ties",
  stake: "Stakes",
  distribution: "Distribution",
  router: "Routers",
  right: "Rights",
  "common-investor": "Common investors",
  terms: "Terms",
  contract: "Contracts",
  workload: "Workloads",
  "lab-link": "Assumptions",
  interest: "Our interests",
};

/** Which kind of subject a page of the register shows; the choice is in the address. */
export function KindChoice({ kind, path }: { kind: SubjectKind; path: string }) {
  return (
    <nav aria-label="Kind of subject" className="flex flex-wrap gap-x-4 gap-y-1">
      {keysOf(SUBJECT_KINDS).map((one) => (
        <Link
          key={one}
          href={`${path}?kind=${one}`}
          title={SUBJECT_KINDS[one]}
          aria-current={one === kind ? "page" : undefined}
          className="inline-block min-h-6 aria-[current=page]:font-semibold aria-[current=page]:text-ink aria-[current=page]:no-underline"
        >
          {NAMES[one]}
        </Link>
      ))}
    </nav>
  );
}
