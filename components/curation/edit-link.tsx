"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useMe } from "@/components/layout/use-me";
import { useShortcuts } from "@/components/layout/use-shortcuts";

/** For those who may propose: a way from a page to the form of its record, by link or by the key e. */
export function EditLink({ subject }: { subject: string }) {
  const router = useRouter();
  const mayEdit = useMe()?.permissions.includes("propose") ?? false;
  const href = `/data/records/${subject}`;
  useShortcuts(mayEdit ? { e: () => router.push(href) } : {});
  if (!mayEdit) return null;
  return (
    <p className="mt-2">
      <Link href={href} prefetch={false} aria-keyshortcuts="e">
        Edit <kbd className="font-sans text-xs text-muted">e</kbd>
      </Link>
    </p>
  );
}
