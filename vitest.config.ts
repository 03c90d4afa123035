import { defineConfig } from "vitest/config";

const alias = {
  "@/": `${import.meta.dirname}/`,
  "server-only": `${import.meta.dirname}/tests/support/server-only.ts`,
};

export default defineConfig({
  resolve: { alias },
  test: {
    // A law over many draws takes minutes where the machine has much other work. None of them is about
    // time: this only ends what hangs.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Every core: by default one is left idle, which on a machine of two is half of it.
    maxWorkers: "100%",
    setupFiles: "tests/support/laws.ts",
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          // Pure functions hold nothing from file to file; loading them anew for each took most of the time.
          isolate: false,
          include: ["{lib,components,scripts}/**/*.test.{ts,tsx}", "tests/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: {
          name: "db",
          include: ["tests/db/**/*.test.ts"],
          globalSetup: "tests/support/database.ts",
        },
      },
    ],
  },
});
