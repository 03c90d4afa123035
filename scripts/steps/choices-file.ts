/** Choices and decisions that are kept in files, as `npm run pack` reads them. */
import { readFileSync, statSync } from "node:fs";
import { z } from "zod";
import { PackChoices } from "../../lib/domain/report/pack-choices.ts";
import { Trouble } from "./trouble.mjs";

/** More than any choices take. */
const MOST_BYTES = 1_000_000;

/** The file as JSON. @throws Trouble */
export function jsonOf(option: string, path: string): unknown {
  const refuse = (why: string) => new Trouble(`${option} ${path} ${why}.`);
  let text: string;
  try {
    const found = statSync(path);
    if (!found.isFile()) throw refuse("is no file");
    if (found.size > MOST_BYTES) throw refuse("is larger than any choices or look");
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Trouble) throw error;
    throw refuse(`can’t be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    throw refuse("is no JSON");
  }
}

/** Whatever of the choices a file states; the rest is as it is without one. @throws Trouble */
export function choicesIn(path: string): Readonly<Record<string, unknown>> {
  const found = z.record(z.string(), z.unknown()).safeParse(jsonOf("--choices", path));
  if (!found.success) throw new Trouble(`--choices ${path} holds no choices.`);
  return found.data;
}

/** The decisions of a file: a list, or what stands under “decisions”. @throws Trouble */
export function decisionsIn(path: string): unknown {
  const found = jsonOf("--decisions", path);
  return typeof found === "object" && found !== null && "decisions" in found
    ? found.decisions
    : found;
}

/** Choices put together from files and options. @throws Trouble that says what is wrong, and where */
export function checkedChoices(choices: unknown): PackChoices {
  const found = PackChoices.safeParse(choices);
  if (found.success) return found.data;
  const lines = found.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join(".")}: ${message}`,
  );
  throw new Trouble("What was chosen makes no pack.", lines.join("\n"));
}
