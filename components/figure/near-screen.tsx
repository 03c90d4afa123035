"use client";

import { useEffect, useRef, useState } from "react";

/** Draws what it holds when it comes near the screen: the page is read before the chart library comes. */
export function NearScreen({
  id,
  height,
  children,
}: {
  id: string;
  /** In pixels; known beforehand so that nothing jumps when the drawing arrives. */
  height: number;
  children: () => React.ReactNode;
}) {
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
    <div ref={place} style={{ height }} data-figure={id}>
      {near && children()}
    </div>
  );
}
