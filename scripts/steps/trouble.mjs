// Expected trouble: one clear sentence for the person at the terminal, and lines that help.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { logFile } from "./project.mjs";

export class Trouble extends Error {
  constructor(sentence, details = "") {
    super(sentence);
    this.name = "Trouble";
    this.details = details;
  }
}

/** Thrown through the steps when somebody pressed Ctrl-C: no trouble, just the end. */
export class Interrupted extends Error {
  constructor() {
    super("Stopped before it was ready.");
    this.name = "Interrupted";
  }
}

/** The end of a log, from byte `readFrom` on, without colours. */
export function lastLines(file, count = 25, readFrom = 0) {
  if (!existsSync(file)) return "";
  const words = stripVTControlCharacters(readFileSync(file).subarray(readFrom).toString("utf8"));
  return words.trimEnd().split("\n").slice(-count).join("\n");
}

/** Says what went wrong, without a stack trace; the trace of a surprise goes to a log. */
export function report(error) {
  if (error instanceof Interrupted) return;
  if (error instanceof Trouble) {
    const details = error.details ? `${error.details.replaceAll(/^/gm, "  │ ")}\n` : "";
    process.stderr.write(`${details}${error.message}\n`);
    return;
  }
  process.stderr.write(
    `Something unforeseen went wrong: ${error?.message ?? error}${keep(error)}\n`,
  );
}

/** Keeps the trace of a surprise, where there is a place for it. */
function keep(error) {
  const file = logFile("surprise");
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${error?.stack ?? error}\n`);
    return ` (see ${file})`;
  } catch {
    return "";
  }
}
