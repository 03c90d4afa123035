"use client";

import type { Route } from "next";
import Link from "next/link";
import { useAddress } from "@/components/table/use-address";

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
  const [address] = useAddress();
  if (shown >= all) return null;
  // What is asked of the lists stays asked of the longer ones.
  const params = new URLSearchParams(address);
  params.set("most", String(shown * 2));
  const more: Route = `/reports?${params.toString()}`;
  return (
    <p className="mt-2 text-sm">
      These are the newest {shown} of {all} {noun}; only among them is anything found.{" "}
      <Link href={more} className="inline-block py-1">
        Show {Math.min(all, shown * 2)}
      </Link>
    </p>
  );
}
