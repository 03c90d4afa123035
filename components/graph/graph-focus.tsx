"use client";

import { useRef } from "react";

/** While a party is pointed at, or has the focus, its own lines stand out and the others step back. */
export function GraphFocus({ children }: { children: React.ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const show = (target: EventTarget) => {
    const node = target instanceof Element ? target.closest("[data-node]") : null;
    const id = node?.getAttribute("data-node") ?? null;
    const graph = place.current?.querySelector(".graph");
    graph?.toggleAttribute("data-near", id !== null);
    for (const line of graph?.querySelectorAll("[data-ends]") ?? [])
      line.toggleAttribute(
        "data-near",
        id !== null && (line.getAttribute("data-ends")?.split(" ").includes(id) ?? false),
      );
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- only listens to what its links are already told
    <div
      ref={place}
      onPointerOver={({ target }) => show(target)}
      onPointerLeave={({ currentTarget }) => show(currentTarget)}
      onFocus={({ target }) => show(target)}
      onBlur={({ currentTarget }) => show(currentTarget)}
    >
      {children}
    </div>
  );
}
