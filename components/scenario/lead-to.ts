const CONTROLS = "input, select, textarea, button";
const TRIES = 12;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

const openAround = (element: Element): void => {
  for (
    let at = element.closest("details");
    at !== null;
    at = at.parentElement?.closest("details") ?? null
  )
    at.open = true;
};

/** A control, or the first of a group of them. */
const controlIn = (element: Element): HTMLElement | null =>
  element instanceof HTMLElement && element.matches(CONTROLS)
    ? element
    : element.querySelector<HTMLElement>(CONTROLS);

/**
 * Moves the focus to where something stands in a scenario: opens what is folded around it, and
 * waits until its row is drawn.
 *
 * @param path in the file, as `["classes", 3, "currentSplit"]`
 * @returns whether there was such a place on the page
 */
export async function leadTo(path: readonly PropertyKey[]): Promise<boolean> {
  const [list = "", place, field = ""] = path.map(String);
  const at = place === undefined || !Number.isInteger(Number(place)) ? list : `${list}.${place}`;
  const find = (): Element | null => document.querySelector(`[data-path="${CSS.escape(at)}"]`);
  if (find() === null)
    document.querySelector<HTMLElement>(`[data-show-all="${CSS.escape(list)}"]`)?.click();
  for (let tried = 0; tried < TRIES; tried += 1) {
    const row = find();
    if (row !== null) {
      openAround(row);
      const own = field === "" ? row : row.querySelector(`[data-field="${CSS.escape(field)}"]`);
      if (own !== null || tried === TRIES - 1) {
        const control = controlIn(own ?? row);
        control?.scrollIntoView({ block: "center" });
        control?.focus();
        return control !== null;
      }
      const folded = row.querySelector<HTMLDetailsElement>("details:not([open])");
      if (folded !== null) folded.open = true;
    }
    // oxlint-disable-next-line no-await-in-loop -- what is opened is drawn in the next frame
    await nextFrame();
  }
  return false;
}
