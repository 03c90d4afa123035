/** What came of sending a form, read out as soon as it appears. */
export function FormMessage({ tone, children }: { tone: "good" | "bad"; children: string | null }) {
  return (
    <div role={tone === "bad" ? "alert" : "status"}>
      {children !== null && (
        <p
          className={`mb-4 border-l-2 px-3 py-1 text-sm ${tone === "bad" ? "border-bad text-bad" : "border-good text-good"}`}
        >
          {children}
        </p>
      )}
    </div>
  );
}
