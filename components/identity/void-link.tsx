import Link from "next/link";
import { EmptyState } from "@/components/layout/empty-state";

const TITLES = {
  used: "This link is used up.",
  revoked: "This link has been taken back.",
  expired: "This link is out of date.",
  unknown: "There is no such invitation.",
  "no longer needed": "There is an admin already, so this link is no longer needed.",
} as const;

/** Says what has become of a link that makes no account any more, and what to do. */
export function VoidLink({ state, remedy }: { state: keyof typeof TITLES; remedy: string }) {
  return (
    <EmptyState title={TITLES[state]}>
      <p>{remedy}</p>
      <p className="mt-2">
        <Link href="/sign-in">Sign in</Link> if you have an account.
      </p>
    </EmptyState>
  );
}
