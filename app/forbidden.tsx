import Link from "next/link";

/** Somebody is signed in, and their role is not enough for this page. */
export default function NotAllowed() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <p className="text-sm text-muted">403</p>
      <h1 className="font-serif text-3xl">Your role does not include this page.</h1>
      <p className="mt-3">
        You are signed in, and nothing is wrong with your account. An admin can give you the role
        this page needs; it counts from your next click.
      </p>
      <p className="mt-3 flex gap-4">
        <Link href="/overview">Overview</Link>
        <Link href="/account">Your account and role</Link>
      </p>
    </main>
  );
}
