import Link from "next/link";
import { conflictOfInterest } from "@/lib/domain/indices/conflict/conflict-of-interest";
import { steeringPressure } from "@/lib/domain/indices/conflict/steering-pressure";
import { type View, viewHref } from "@/lib/domain/view/view";

/** What these numbers do not say, in the words of their definitions, and how to answer them. */
export function HowToRead({ view }: { view: View }) {
  return (
    <>
      <ul className="max-w-3xl list-disc space-y-1 pl-5 text-sm">
        {[...conflictOfInterest.limits, ...steeringPressure.limits].map((limit) => (
          <li key={limit}>{limit}</li>
        ))}
      </ul>
      <p className="mt-3 max-w-3xl text-sm">
        <strong>Right of reply.</strong> Every fact below a number names its source and can be
        flagged where it stands; a provider or lab that is wrongly shown is corrected, and the
        correction stands in the <Link href={viewHref("/corrections", view)}>public log</Link>. Our
        own interests are <Link href={viewHref("/our-interests", view)}>disclosed</Link>. This is
        not legal or investment advice, and no finding of law.
      </p>
    </>
  );
}
