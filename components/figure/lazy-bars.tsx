"use client";

import dynamic from "next/dynamic";
import { useEffect, useRef, useState } from "react";
import type { Figure } from "@/lib/domain/figure/figure";

/** Fetches the chart library beforehand, for a page that is to work without the network. */
export const fetchBars = () => import("./bars");

const Bars = dynamic(() => fetchBars().then((module) => module.Bars), { ssr: false });

/** Height of the drawing in pixels; known beforehand so that nothing jumps when it arrives. */
export const barsHeight = ({ kind, categories, series }: Figure): number =>
  categories.length * (kind === "bars" ? series.length * 20 + 16 : 52) + 40;

/** Fetches the chart library when the chart comes near the screen: the page is read before it. */
export function LazyBars({ figure }: { figure: Figure }) {
  const place = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const element = place.current;
    if (element === null) return undefined;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting === true) setNear(true);
      },
      { rootMargin: "200px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return (
    <div ref={place} style={{ height: barsHeight(figure) }} data-figure={figure.id}>
      {near && <Bars figure={figure} height={barsHeight(figure)} />}
    </div>
  );
}
