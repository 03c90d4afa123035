import Link from "next/link";

/** Says where a list ends before all is listed, and leads on; nothing where all of it is there. */
export function ListEnd({
  noun,
  shown,
  all,
}: {
  /** Of several: “packs”. */
  noun: string;
  shown: number;
  all: number;
}) {
  if (shown >= all) return null;
  return (
    <p className="mt-2 text-sm">
      These are the newest {shown} of {all} {noun}.{" "}
      <Link href={`/reports?most=${shown * 2}`} className="inline-block py-1">
        Show {Math.min(all, shown * 2)}
      </Link>
    </p>
  );
}
