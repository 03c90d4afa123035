import Link from "next/link";

export default function NotFound() {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <p className="text-sm text-muted">404</p>
      <h1 className="font-serif text-3xl">There is nothing at this address.</h1>
      <p className="mt-3">
        The page may have been named differently, or the party, source or scenario is not in the
        register on the day asked for.
      </p>
      <p className="mt-3 flex gap-4">
        <Link href="/overview">Overview</Link>
        <Link href="/providers">All providers</Link>
        <Link href="/labs">All labs</Link>
        <Link href="/sources">All sources</Link>
      </p>
    </main>
  );
}
