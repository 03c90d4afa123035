import { defineConfig } from "vitest/config";

/** The launcher and its steps, tried for real: they start programs, so they run one by one and take a while. */
export default defineConfig({
  test: {
    name: "start",
    root: import.meta.dirname,
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
