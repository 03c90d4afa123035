import "server-only";
import type { DeckBox, DeckPage } from "../../../../format/report/deck-page.ts";
import { type Box, EMU_AN_INCH } from "./slide-layout.ts";
import type { SlideMaster } from "./slide-master.ts";

const inches = ({ x, y, w, h }: Box): DeckBox => ({
  x: x / EMU_AN_INCH,
  y: y / EMU_AN_INCH,
  w: w / EMU_AN_INCH,
  h: h / EMU_AN_INCH,
});

/** A master as what slides are filled by. */
export const pageOfMaster = ({ width, height, layout, body }: SlideMaster): DeckPage => ({
  width: width / EMU_AN_INCH,
  height: height / EMU_AN_INCH,
  title: inches(layout.titleBox),
  titlePoints: layout.titlePoints,
  body: inches(body),
  hasFrame: false,
});
