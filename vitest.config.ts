import { defineConfig } from "vitest/config";

const alias = {
  "@/": `${import.meta.dirname}/`,
  "server-only": `${import.meta.dirname}/tests/support/server-only.ts`,
};

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{lib,components,scripts}/**/*.test.{ts,tsx}", "tests/*.test.ts"],
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
