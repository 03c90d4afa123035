import { MOST_TOKENS_OF_A_REQUEST } from "../scenario/request-class.ts";

/** A trace that is not read any further: at which line, what is wrong, and the way out, in one sentence. */
export class TraceRefusal extends RangeError {
  /** As a text editor counts: the first line of the file is 1. */
  readonly line: number;

  constructor(line: number, what: string) {
    super(`line ${line}: ${what}`);
    this.name = "TraceRefusal";
    this.line = line;
  }
}

/** Why a count of tokens is not taken. */
export function tokensRefusal(line: number, column: string, text: string): TraceRefusal {
  if (text === "")
    return new TraceRefusal(
      line,
      `${column} is empty; give every request a count of tokens, 0 where it has none, or remove the line`,
    );
  const value = Number(text);
  if (value < 0)
    return new TraceRefusal(
      line,
      `${column} is ${text}; a request has zero tokens or more: correct the line or remove it`,
    );
  if (value > MOST_TOKENS_OF_A_REQUEST)
    return new TraceRefusal(
      line,
      `${column} is ${text}; more than ${MOST_TOKENS_OF_A_REQUEST} tokens in one request is a mistake of unit: correct the line or remove it`,
    );
  return new TraceRefusal(
    line,
    `${column} is “${text}”; expected a whole number of tokens: correct the line or remove it`,
  );
}

/** Why a time is not taken. */
export const timeRefusal = (line: number, column: string, text: string): TraceRefusal =>
  new TraceRefusal(
    line,
    text === ""
      ? `${column} is empty; give every request a time, as 2023-11-16 18:17:03, or remove the line`
      : `${column} is “${text}”; expected a time, as 2023-11-16 18:17:03 or a number counted from the start: correct the line or choose the column that holds the time`,
  );

/** Why a trace whose times run backwards is not taken. */
export const orderRefusal = (line: number, column: string): TraceRefusal =>
  new TraceRefusal(
    line,
    `${column} lies before that of the request above; sort the file by time and hand it over again`,
  );
