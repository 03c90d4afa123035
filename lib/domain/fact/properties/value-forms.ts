import { z } from "zod";

/** Forms that several properties share. */
export const usd = z.number().min(0).max(1e14);
export const share = z.number().min(0).max(1);
export const text = z.string().trim().min(1).max(4000);
export const flag = z.boolean();

const inOrder = ({ low, point, high }: { low: number; point: number | null; high: number }) =>
  point === null ? low <= high : low <= point && point <= high;

const spread = (of: z.ZodNumber) =>
  z
    .strictObject({ low: of, point: of.nullable(), high: of })
    .refine(inOrder, "low, point and high must be in that order");

/** Low, best and high; the best may be unknown. */
export const usdSpread = spread(usd);
export const shareSpread = spread(share);
export const daysSpread = spread(z.number().min(0).max(3650));
