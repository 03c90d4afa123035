import "server-only";
import { z } from "zod";
import { isCurrency } from "../../../domain/quantity/currency.ts";
import { parsePlainDate } from "../../../domain/quantity/plain-date.ts";
import { command } from "../../command.ts";
import { db } from "../../db.ts";
import { Failure } from "../../failure.ts";

/** Nine places are stored; a currency worth a million dollars is a slip of the keyboard. */
const RATE = /^\d{1,6}(?:\.\d{1,9})?$/;

/** States what one unit of a currency was worth on a day, in US dollars, and where that was read. */
export const stateExchangeRate = command({
  name: "state-exchange-rate",
  permission: "propose",
  input: z.strictObject({
    currency: z
      .string()
      .refine(isCurrency, "a code of three letters, such as EUR")
      .refine((code) => code !== "USD", "a dollar is a dollar"),
    day: z.string().refine((text) => parsePlainDate(text) !== undefined, "a day as 2026-05-31"),
    /** In digits, so that nothing is rounded on the way. */
    usd: z
      .string()
      .trim()
      .regex(RATE, "a number of dollars above zero, with a point: 1.0842")
      .refine((text) => Number(text) > 0, "above zero"),
    statedBy: z.string().trim().min(3, "where it was read").max(300),
    /** The rate that is stated now, where this one takes its place. */
    corrects: z.string().nullable().default(null),
  }),
  renewsPages: true,
  work: async ({ actor, now }, { currency, day, usd, statedBy, corrects }) => {
    const at = now();
    if (day > at.toISOString().slice(0, 10))
      throw new Failure("invalid", `A rate of ${day} cannot be known yet.`);
    // Two first statements of one day that arrive together: the second sees the first.
    await db().$executeRaw`select pg_advisory_xact_lock(hashtext('exchange_rate'))`;
    const before = await db().exchangeRate.findFirst({
      where: { currency, day: new Date(day) },
      orderBy: { addedAt: "desc" },
    });
    const stated = before?.usd.toFixed() ?? null;
    if (stated !== corrects)
      throw new Failure(
        "conflict",
        stated === null
          ? `There is no rate of ${currency} for ${day} to correct: state it as a new one.`
          : `A rate of ${currency} for ${day} is stated already: ${stated} dollars, by ${before?.statedBy ?? ""}. Say that you correct it, or state one of another day.`,
        { details: { stated } },
      );
    // What corrects is the later of the two, even within a millisecond, or by a clock that was set back.
    const addedAt = new Date(Math.max(at.getTime(), (before?.addedAt.getTime() ?? 0) + 1));
    await db().exchangeRate.create({
      data: { currency, day: new Date(day), usd, statedBy, addedById: actor.id, addedAt },
    });
    return {
      result: { currency, day },
      audit: {
        subject: `exchange-rate/${currency}-${day}`,
        ...(before === null
          ? {}
          : { before: { usd: before.usd.toFixed(), statedBy: before.statedBy } }),
        after: { currency, day, usd, statedBy },
      },
    };
  },
});
