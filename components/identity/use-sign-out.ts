"use client";

import { useState } from "react";
import { dropAllDrafts, hasDrafts } from "@/components/curation/draft";
import { requestSignOut } from "./session-requests";

const LOSES_DRAFTS =
  "You have typed something that is not sent yet. Signing out removes it from this browser. Sign out?";

/** Signs out, after asking where drafts would be lost; says when the server was not reached. */
export function useSignOut(): { signOut: () => Promise<void>; failed: boolean } {
  const [failed, setFailed] = useState(false);
  const signOut = async () => {
    // oxlint-disable-next-line no-alert -- the browser's own question is reachable by every means
    if (hasDrafts() && !window.confirm(LOSES_DRAFTS)) return;
    const done = await requestSignOut();
    setFailed(!done);
    if (!done) return;
    dropAllDrafts();
    // A full load, so that nothing fetched as this person stays on screen.
    window.location.assign("/overview");
  };
  return { signOut, failed };
}
