"use client";

import dynamic from "next/dynamic";
import type { Figure } from "@/lib/domain/figure/figure";
import { NearScreen } from "./near-screen";

/** Fetches the chart library beforehand, for a page that is to work without the network. */
export const fetchBars = () => import("./bars");

const Bars = dynamic(() => fetchBars().then((module) => module.Bars), { ssr: false });

const barsHeight = ({ kind, categories, series }: Figure): number =>
  categories.length * (kind === "bars" ? series.length * 20 + 16 : 52) + 40;

export function LazyBars({ figure }: { figure: Figure }) {
  const height = barsHeight(figure);
  return (
    <NearScreen id={figure.id} height={height}>
      {() => <Bars figure={figure} height={height} />}
    </NearScreen>
  );
}
