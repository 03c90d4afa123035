"use client";

import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  ErrorBar,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type Figure, hueOf, reachOf } from "@/lib/domain/figure/figure";
import { seriesColor } from "@/lib/domain/figure/series-colors";
import { ticks } from "@/lib/domain/figure/ticks";
import { tickText } from "@/lib/format/estimate";
import { Reading } from "./reading";

const INK = "var(--ink)";
const LINE = "var(--line)";
const TEXT = { fill: "var(--muted)", fontSize: 12 };

/** Horizontal bars from zero, with a whisker from low to high; hatched where nothing singles out a value. */
export function Bars({ figure, height }: { figure: Figure; height: number }) {
  const { series, categories, unit, kind } = figure;
  const stacked = kind === "stacked-bars";
  const marks = ticks(reachOf(figure), 4);
  const data = categories.map(({ label }, i) => {
    const values = series.map((one) => one.values[i] ?? null);
    return {
      label,
      ...Object.fromEntries(
        series.flatMap(({ id }, place) => {
          const value = values[place] ?? null;
          if (value === null) return [];
          const length = value.point ?? value.low;
          return [
            [id, length],
            [`${id}-open`, value.point === null ? value.high - value.low : 0],
            // A whisker where there is something to span; an exact value has none.
            ...(value.low === value.high
              ? []
              : [[`${id}-whisker`, [length - value.low, value.high - length]]]),
          ];
        }),
      ),
    };
  });
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart
        data={data}
        layout="vertical"
        margin={{ top: figure.mark === undefined ? 4 : 20, right: 24, bottom: 4, left: 4 }}
        barCategoryGap={6}
        accessibilityLayer
        title={figure.title}
      >
        <defs>
          <pattern
            id={`${figure.id}-open`}
            width="5"
            height="5"
            patternUnits="userSpaceOnUse"
            patternTransform="rotate(45)"
          >
            <line x1="0" y1="0" x2="0" y2="5" stroke="var(--hatch)" strokeWidth="1.2" />
          </pattern>
        </defs>
        <CartesianGrid horizontal={false} stroke={LINE} />
        <XAxis
          type="number"
          domain={[0, marks.at(-1) ?? 1]}
          ticks={marks}
          tickFormatter={(value: number) => tickText(value, unit)}
          tick={TEXT}
          axisLine={false}
          tickLine={false}
        />
        <YAxis
          type="category"
          dataKey="label"
          width={stacked ? 150 : 120}
          tick={{ fill: INK, fontSize: 12 }}
          axisLine={{ stroke: INK }}
          tickLine={false}
        />
        {figure.mark !== undefined && (
          <ReferenceLine
            x={figure.mark.at}
            stroke={INK}
            strokeDasharray="4 3"
            label={{
              value: figure.mark.label,
              position: "top",
              fontSize: 11,
              fill: INK,
            }}
          />
        )}
        <Tooltip cursor={{ fill: "var(--raised)" }} content={<Pointed figure={figure} />} />
        {series.flatMap(({ id }, place) => {
          const stackId = stacked ? "all" : id;
          const color = seriesColor(id, place);
          return [
            <Bar
              key={id}
              dataKey={id}
              stackId={stackId}
              fill={color}
              isAnimationActive={false}
              barSize={stacked ? 18 : 14}
            >
              {(series.length === 1 || categories.some(({ unknown }) => unknown)) &&
                categories.map((category, i) => (
                  <Cell
                    key={category.id}
                    fill={
                      category.unknown === true
                        ? `url(#${figure.id}-open)`
                        : series.length === 1
                          ? seriesColor(hueOf(categories, i).id, 0)
                          : color
                    }
                    {...(category.unknown === true ? { stroke: "var(--hatch)" } : {})}
                  />
                ))}
              {!stacked && (
                <ErrorBar
                  dataKey={`${id}-whisker`}
                  isAnimationActive={false}
                  direction="x"
                  width={5}
                  stroke={INK}
                  strokeWidth={1.2}
                />
              )}
            </Bar>,
            ...(stacked
              ? []
              : [
                  <Bar
                    key={`${id}-open`}
                    dataKey={`${id}-open`}
                    stackId={stackId}
                    fill={`url(#${figure.id}-open)`}
                    isAnimationActive={false}
                  />,
                ]),
          ];
        })}
      </BarChart>
    </ResponsiveContainer>
  );
}

/** What the chart library hands to a tooltip, as far as we use it. */
type PointedAt = { readonly active?: boolean; readonly label?: string | number };

/** The numbers under the pointer, or under the arrow keys. */
function Pointed({ figure, active, label }: { figure: Figure } & PointedAt) {
  if (active !== true) return null;
  const place = figure.categories.findIndex((category) => category.label === label);
  return <Reading figure={figure} place={place} />;
}
