import "server-only";
import { refused } from "./office-package.ts";
import { each, type Tag, within } from "./xml-tags.ts";

/** A rectangle on a slide, in EMU: 914,400 an inch. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
};

/** In EMU. */
export type SlideSize = { readonly width: number; readonly height: number };

/** A layout that slides can be set on: it has a place for a title. */
export type SlideLayout = {
  /** The name of its part. */
  readonly name: string;
  /** As it is called in the program, e.g. Title Only. */
  readonly title: string;
  readonly titleBox: Box;
  /** Size of its title's type, in points. */
  readonly titlePoints: number;
  /** Which of its places is for the number of the slide; null where none is. */
  readonly numberPlace: string | null;
};

type Place = {
  readonly type: string;
  readonly idx: string;
  readonly box: Box | null;
  readonly tags: readonly Tag[];
};

export const EMU_AN_INCH = 914_400;
const inches = (emu: number): string => (emu / EMU_AN_INCH).toFixed(1);
const LEAST = { width: 6, height: 2.5 } as const;
const TITLES = ["title", "ctrTitle"];

/**
 * The size of a file’s slides.
 *
 * @throws Failure where a report cannot be set on them
 */
export function sizeOf(presentation: readonly Tag[]): SlideSize {
  const size = presentation.find(({ name }) => name === "sldSz")?.attributes;
  const [width, height] = [Number(size?.get("cx")), Number(size?.get("cy"))];
  const ratio = width / height;
  if (!(ratio >= 1.3 && ratio <= 2.4 && width >= 8 * EMU_AN_INCH && width <= 56 * EMU_AN_INCH))
    throw refused(
      `its slides are ${inches(width)} × ${inches(height)} inches; take one that lies across, from 4:3 to 16:9, and is 8 inches wide or more`,
    );
  return { width, height };
}

/**
 * The layout for our slides: one for a title alone, else one for a title and what
 * stands below it, else the first that has a title.
 *
 * @param layouts in the order of the master
 * @throws Failure where none has a title, or leaves room below it
 */
export function chosenLayout(
  master: readonly Tag[],
  layouts: readonly { readonly name: string; readonly tags: readonly Tag[] }[],
  size: SlideSize,
): { readonly layout: SlideLayout; readonly body: Box } {
  const own = placesIn(master);
  const rank = (type: string): number => ["obj", "titleOnly"].indexOf(type);
  const all = layouts
    .map(({ name, tags }) => ({ name, tags, places: placesIn(tags) }))
    .filter(({ places }) => places.some(({ type }) => TITLES.includes(type)))
    .toSorted((a, b) => rank(typeOf(b.tags)) - rank(typeOf(a.tags)));
  const [chosen] = all;
  if (chosen === undefined) throw refused("none of its layouts has a place for a title");
  const { name, tags, places } = chosen;
  const title = places.find(({ type }) => TITLES.includes(type));
  const titleBox = title?.box ?? own.find(({ type }) => type === "title")?.box ?? null;
  if (titleBox === null) throw refused("its master has no place for a title");
  return {
    layout: {
      name,
      title: tags.find((tag) => tag.name === "cSld")?.attributes.get("name") ?? "",
      titleBox,
      titlePoints: pointsOf(title?.tags ?? []) ?? pointsOf(within(master, "titleStyle")) ?? 32,
      numberPlace: places.find(({ type }) => type === "sldNum")?.idx ?? null,
    },
    body: bodyOf([...places, ...own], titleBox, size),
  };
}

const typeOf = (layout: readonly Tag[]): string =>
  layout.find(({ name }) => name === "sldLayout")?.attributes.get("type") ?? "";

function placesIn(tags: readonly Tag[]): Place[] {
  return each(tags, "sp").flatMap((shape): Place[] => {
    const place = shape.find(({ name }) => name === "ph")?.attributes;
    if (place === undefined) return [];
    return [
      {
        type: place.get("type") ?? "obj",
        idx: place.get("idx") ?? "0",
        box: boxIn(shape),
        tags: shape,
      },
    ];
  });
}

function boxIn(shape: readonly Tag[]): Box | null {
  const frame = within(shape, "xfrm");
  const at = (name: string, key: string): number =>
    Number(frame.find((tag) => tag.name === name)?.attributes.get(key));
  const box = { x: at("off", "x"), y: at("off", "y"), w: at("ext", "cx"), h: at("ext", "cy") };
  return Object.values(box).every(Number.isFinite) && box.w > 0 && box.h > 0 ? box : null;
}

const pointsOf = (tags: readonly Tag[]): number | undefined => {
  const size = Number(
    within(tags, "lvl1pPr")
      .find(({ name }) => name === "defRPr")
      ?.attributes.get("sz"),
  );
  return size > 0 ? size / 100 : undefined;
};

/** Where the master has its text, between the title and what stands at the foot. */
function bodyOf(places: readonly Place[], title: Box, { width, height }: SlideSize): Box {
  const text = places.find(({ type, box }) => ["body", "obj"].includes(type) && box !== null)?.box;
  const margin = Math.min(title.x, width - title.x - title.w);
  const wide = text !== undefined && text !== null && text.w > width / 2 ? text : null;
  const x = Math.max(0, wide?.x ?? margin);
  const w = Math.min(wide?.w ?? width - 2 * margin, width - x);
  const titleEnd = title.y + title.h;
  const top = titleEnd < height / 2 ? Math.max(titleEnd, wide?.y ?? 0) : (wide?.y ?? 0);
  const foot = places.flatMap(({ type, box }) =>
    ["dt", "ftr", "sldNum"].includes(type) && box !== null && box.y > height / 2 ? [box.y] : [],
  );
  const bottom = Math.min(height * 0.97, ...foot);
  if (w < LEAST.width * EMU_AN_INCH || bottom - top < LEAST.height * EMU_AN_INCH)
    throw refused(
      `below its title there are ${inches(w)} × ${inches(Math.max(0, bottom - top))} inches, and a report needs ${LEAST.width} × ${LEAST.height}`,
    );
  return { x, y: top, w, h: bottom - top };
}
