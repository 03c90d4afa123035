import { INPUT } from "./field";

/** One of a closed set, chosen from a list. */
export function Choice<T extends string>({
  id,
  value,
  of,
  onChange,
}: {
  id: string;
  value: T;
  of: readonly T[];
  onChange: (value: T) => void;
}) {
  return (
    <select
      id={id}
      className={`${INPUT} h-8`}
      value={value}
      onChange={(event) => {
        const chosen = of.find((one) => one === event.currentTarget.value);
        if (chosen !== undefined) onChange(chosen);
      }}
    >
      {of.map((one) => (
        <option key={one}>{one}</option>
      ))}
    </select>
  );
}
