import "server-only";
import { Failure } from "../failure.ts";

/** What whoever asks for a pack is told that is not here. */
export const noSuchPack = (): Failure =>
  new Failure(
    "not-found",
    "No pack with this id was published here. An id has 64 digits; the list under Reports leads to each pack.",
  );
