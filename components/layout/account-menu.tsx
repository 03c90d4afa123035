"use client";

import { useSignOut } from "@/components/identity/use-sign-out";
import Link from "next/link";
import { usePathname, useRouter } from "next/navigation";
import { useMe } from "./use-me";

const LINK = "inline-block px-1 py-1 text-sm text-accent hover:underline";

/** Who is signed in, and where that person's own pages are; a visitor is offered to sign in. */
export function AccountMenu() {
  const me = useMe();
  const path = usePathname();
  const router = useRouter();
  const { signOut, failed } = useSignOut();
  if (me === undefined) return <div className="h-7 w-14" />;
  if (!me.signedIn) {
    if (path.startsWith("/sign-in")) return <div className="h-7 w-14" />;
    return (
      <Link
        href="/sign-in"
        prefetch={false}
        className={LINK}
        onNavigate={(event) => {
          // The query is part of where to come back to, and a kept page does not know it.
          event.preventDefault();
          const here = `${path}${window.location.search}`;
          router.push(`/sign-in?callbackUrl=${encodeURIComponent(here)}`);
        }}
      >
        Sign in
      </Link>
    );
  }
  return (
    <nav aria-label="Your account" className="flex flex-wrap items-center gap-x-2">
      <Link href="/account" prefetch={false} className={LINK}>
        {me.name}
      </Link>
      {me.permissions.includes("administer") && (
        <Link href="/settings/members" prefetch={false} className={LINK}>
          Members
        </Link>
      )}
      <button type="button" onClick={() => void signOut()} className={LINK}>
        Sign out
      </button>
      {failed && (
        <span role="alert" className="text-sm text-bad">
          Not signed out: the server was not reached.
        </span>
      )}
    </nav>
  );
}
