import type { z } from "zod";
import type { VectorFunction } from "./vector-function.ts";

/** A vector function whose inputs have the form of a schema; any other form is an error of the vector. */
export const reading =
  <Schema extends z.ZodType>(
    schema: Schema,
    answer: (inputs: z.output<Schema>) => Readonly<Record<string, unknown>>,
  ): VectorFunction =>
  (inputs) =>
    answer(schema.parse(inputs));
