import { canonicalJson } from "../../uncertainty/canonical-json.ts";
import type { ScenarioFile } from "./scenario-file.ts";

/**
 * What tells one scenario's inputs from another's: SHA-256 of their one JSON text, in hexadecimal.
 *
 * The name and the note are left out: they change no number.
 */
export async function inputsHash(file: ScenarioFile): Promise<string> {
  const inputs = { ...file, name: undefined, note: undefined };
  const bytes = new TextEncoder().encode(canonicalJson(inputs));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
