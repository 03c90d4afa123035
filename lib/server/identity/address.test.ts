import { assert, ipV4, ipV6, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { addressFrom, networkOf } from "./address.ts";

describe("a client's address", () => {
  it.each([
    ["198.51.100.7", 0, null],
    [null, 1, null],
    ["198.51.100.7", 1, "198.51.100.7"],
    ["6.6.6.6, 198.51.100.7", 1, "198.51.100.7"],
    ["6.6.6.6, 198.51.100.7, 10.0.0.1", 2, "198.51.100.7"],
    ["198.51.100.7", 2, null],
    ["not an address", 1, null],
    ["2001:DB8::1", 1, "2001:db8::1"],
  ])("in %j behind %i proxies is %j", (header, trusted, address) => {
    expect(addressFrom(header, trusted)).toBe(address);
  });

  it.each([
    ["198.51.100.7", "198.51.100.7"],
    ["::ffff:198.51.100.7", "198.51.100.7"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:db8:1:2::9", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:0002::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
  ])("%s is counted as %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it("is counted by something for every address there is", () => {
    assert(
      property(ipV4(), ipV6(), (four, six) => {
        expect(networkOf(four)).toBe(four);
        expect(networkOf(six)).not.toContain("NaN");
      }),
    );
  });
});
