"use client";

/** A bug or a database that does not answer: says so, offers another try, shows nothing internal. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <main className="mx-auto max-w-xl px-4 py-24">
      <h1 className="font-serif text-3xl">This page could not be put together.</h1>
      <p className="mt-3">
        The facts are safe. The database may be restarting; if trying again does not help, the log
        of the server says more{error.digest === undefined ? "" : ` under number ${error.digest}`}.
      </p>
      <button
        type="button"
        onClick={reset}
        className="mt-4 border border-line px-3 py-1 hover:bg-raised"
      >
        Try again
      </button>
    </main>
  );
}
