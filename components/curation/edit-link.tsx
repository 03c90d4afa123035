"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { useMe } from "@/components/layout/use-me";

/** For those who may propose: a way from a page to the form of its record, by link or by the key e. */
export function EditLink({ subject }: { subject: string }) {
  const router = useRouter();
  const mayEdit = useMe()?.permissions.includes("propose") ?? false;
  const href = `/data/records/${subject}`;
  useEffect(() => {
    if (!mayEdit) return undefined;
    const pressed = (event: KeyboardEvent) => {
      if (event.key !== "e" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (
        event.target instanceof HTMLElement &&
        event.target.closest("input, textarea, select, dialog, [contenteditable]") !== null
      )
        return;
      event.preventDefault();
      router.push(href);
    };
    window.addEventListener("keydown", pressed);
    return () => window.removeEventListener("keydown", pressed);
  }, [mayEdit, href, router]);
  if (!mayEdit) return null;
  return (
    <p className="mt-2">
      <Link href={href} prefetch={false} aria-keyshortcuts="e">
        Edit <kbd className="font-sans text-xs text-muted">e</kbd>
      </Link>
    </p>
  );
}
