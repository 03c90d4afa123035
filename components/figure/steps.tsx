"use client";

import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { type Figure, reachOf } from "@/lib/domain/figure/figure";
import { seriesColor } from "@/lib/domain/figure/series-colors";
import { dashOf } from "@/lib/domain/figure/step-dashes";
import { ticks } from "@/lib/domain/figure/ticks";
import { dayNumber, fromDayNumber } from "@/lib/domain/quantity/plain-date";
import { tickText } from "@/lib/format/estimate";
import { Reading } from "./reading";

const INK = "var(--ink)";
const TEXT = { fill: "var(--muted)", fontSize: 12 };

/** Steps over time, level from each day to the next and never smoothed; shaded from low to high where they differ. */
export function Steps({ figure, height }: { figure: Figure; height: number }) {
  const { series, categories, unit } = figure;
  const marks = ticks(reachOf(figure), 4);
  const data = categories.map(({ id: day }, i) => ({
    day: dayNumber(day),
    ...Object.fromEntries(
      series.map(({ id, values }) => [id, values[i]?.point ?? values[i]?.high ?? null]),
    ),
    ...Object.fromEntries(
      series.map(({ id, values }) => [
        `${id}-range`,
        values[i] ? [values[i].low, values[i].high] : null,
      ]),
    ),
  }));
  return (
    <ResponsiveContainer width="100%" height={height}>
      <ComposedChart
        data={data}
        margin={{ top: 8, right: 24, bottom: 4, left: 4 }}
        accessibilityLayer
        title={figure.title}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          type="number"
          dataKey="day"
          domain={["dataMin", "dataMax"]}
          ticks={data.map(({ day }) => day)}
          interval="preserveStartEnd"
          minTickGap={16}
          tickFormatter={fromDayNumber}
          tick={TEXT}
          axisLine={{ stroke: INK }}
          tickLine={false}
        />
        <YAxis
          type="number"
          width={64}
          domain={[0, marks.at(-1) ?? 1]}
          ticks={marks}
          tickFormatter={(value: number) => tickText(value, unit)}
          tick={TEXT}
          axisLine={false}
          tickLine={false}
        />
        <Tooltip content={<Pointed figure={figure} />} />
        {series.flatMap(({ id }, place) => [
          <Area
            key={`${id}-range`}
            dataKey={`${id}-range`}
            type="stepAfter"
            stroke="none"
            fill={seriesColor(id, place)}
            fillOpacity={0.15}
            isAnimationActive={false}
            activeDot={false}
          />,
          <Line
            key={id}
            dataKey={id}
            type="stepAfter"
            stroke={seriesColor(id, place)}
            strokeWidth={2}
            strokeDasharray={dashOf(place)}
            dot={{ r: 2.5, strokeDasharray: "none" }}
            isAnimationActive={false}
          />,
        ])}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** What the chart library hands to a tooltip, as far as we use it. */
type PointedAt = { readonly active?: boolean; readonly label?: string | number };

/** The prices from the day under the pointer, or under the arrow keys. */
function Pointed({ figure, active, label }: { figure: Figure } & PointedAt) {
  if (active !== true) return null;
  const place = figure.categories.findIndex(({ id }) => dayNumber(id) === label);
  return <Reading figure={figure} place={place} />;
}
