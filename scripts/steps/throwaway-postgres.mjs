// A PostgreSQL for the tests, in a folder that is removed with it.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./embedded-postgres.mjs";

export async function startThrowawayPostgres() {
  const home = mkdtempSync(join(tmpdir(), "stakeline-test-"));
  chmodSync(home, 0o711); // Under root, PostgreSQL runs as another user and has to get in.
  try {
    const { url, stop, place } = await startPostgres({ home, throwaway: true });
    return { url, stop: () => stop().finally(() => removeAll(home, place)) };
  } catch (error) {
    removeAll(home);
    throw error;
  }
}

function removeAll(...folders) {
  for (const folder of folders) if (folder) rmSync(folder, { recursive: true, force: true });
}
