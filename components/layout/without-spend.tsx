import { Unknown } from "@/components/table/cell-content";

/** What has begun and is in no number, because nobody has stated what it costs. */
export function WithoutSpend({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className="mt-2 text-sm">
      <Unknown>In no number, because nobody has stated the spend: {names.join(", ")}.</Unknown>
    </p>
  );
}
