/**
 * The process that does one piece of work. Reads it from its input as JSON, and says "begun" when
 * nothing but the work is left to do.
 */
import { text } from "node:stream/consumers";
import { db } from "../../lib/server/db.ts";
import { perform, type Work } from "./work.ts";

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the test that started this
const work = JSON.parse(await text(process.stdin)) as Work;
await db().$queryRaw`select 1`;
process.stdout.write("begun\n");
await perform(work);
process.exit(0);
