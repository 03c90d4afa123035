// For Prisma's own commands. The scripts of this project apply migrations themselves: scripts/migrate.ts.
import { defineConfig } from "prisma/config";

export default defineConfig({
  schema: "prisma/schema",
  migrations: {
    path: "prisma/migrations",
    seed: "node --conditions=react-server scripts/seed.ts",
  },
  datasource: { url: process.env["DATABASE_URL"] ?? "" },
});
