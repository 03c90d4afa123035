import type { Published } from "../../../domain/report/publishing.ts";
import { Failure } from "../../failure.ts";

/** What whoever publishes the same bytes again is told; `details` names the pack. */
export const publishedAlready = ({ pack, edition }: Published): Failure =>
  new Failure(
    "conflict",
    `This is published already, as edition ${edition}, to the last byte; there is nothing new to publish.`,
    { details: { pack } },
  );
