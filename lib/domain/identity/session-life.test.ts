import { describe, expect, it } from "vitest";
import { isAlive, isSeenLongAgo } from "./session-life.ts";

const at = (time: string) => new Date(`2026-11-23T${time}:00.000Z`);
const session = { seenAt: at("10:00"), expiresAt: at("21:00"), endedAt: null };

describe("a session", () => {
  it("lives while it is used", () => {
    expect(isAlive(session, at("10:59"))).toBe(true);
  });
  it("is over after an hour unused", () => {
    expect(isAlive(session, at("11:00"))).toBe(false);
  });
  it("is over after its day, however busy", () => {
    expect(isAlive({ ...session, seenAt: at("20:59") }, at("21:00"))).toBe(false);
  });
  it("is over once ended", () => {
    expect(isAlive({ ...session, endedAt: at("10:01") }, at("10:02"))).toBe(false);
  });
  it("is noted as used once a minute", () => {
    expect(isSeenLongAgo(session, new Date("2026-11-23T10:00:59.000Z"))).toBe(false);
    expect(isSeenLongAgo(session, at("10:01"))).toBe(true);
  });
});
