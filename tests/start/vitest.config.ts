import { defineConfig } from "vitest/config";

/** The launcher and its steps, tried for real: they start programs, each file on data of its own, and take a while. */
export default defineConfig({
  test: {
    name: "start",
    root: import.meta.dirname,
    maxWorkers: "100%",
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
