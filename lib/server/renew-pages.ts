import "server-only";
import { revalidatePath } from "next/cache.js";

/**
 * Lets go of every kept page: the next reader gets what is true now.
 *
 * Scores are read across all facts, so a finer choice of pages would be a guess.
 */
export function renewPages(): void {
  try {
    revalidatePath("/", "layout");
  } catch (error) {
    // Outside a request of the web server (tests, scripts) there are no kept pages.
    if (!(error instanceof Error && error.message.includes("static generation store"))) throw error;
  }
}
