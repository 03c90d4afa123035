"use client";

import dynamic from "next/dynamic";
import type { Figure } from "@/lib/domain/figure/figure";
import { NearScreen } from "./near-screen";

const Steps = dynamic(() => import("./steps").then((module) => module.Steps), { ssr: false });

const HEIGHT = 260;

export function LazySteps({ figure }: { figure: Figure }) {
  return (
    <NearScreen id={figure.id} height={HEIGHT}>
      {() => <Steps figure={figure} height={HEIGHT} />}
    </NearScreen>
  );
}
