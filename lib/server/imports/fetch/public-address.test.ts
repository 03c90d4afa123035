import { assert, integer, ipV4, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { isPublicAddress } from "./public-address.ts";

describe("a public address", () => {
  it.each([
    "8.8.8.8",
    "93.184.216.34",
    "140.82.121.3",
    "100.63.255.255",
    "100.128.0.0",
    "172.15.255.255",
    "172.32.0.1",
    "2606:4700::6810:84e5",
    "2a00:1450:4001:81b::200e",
  ])("is %s", (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ["127.0.0.1", "this machine"],
    ["127.255.255.254", "this machine"],
    ["0.0.0.0", "unspecified"],
    ["10.0.0.1", "private"],
    ["172.16.0.1", "private"],
    ["172.31.255.255", "private"],
    ["192.168.1.1", "private"],
    ["100.64.0.1", "carrier-grade NAT"],
    ["100.100.100.200", "metadata of a cloud"],
    ["169.254.169.254", "metadata of clouds"],
    ["169.254.170.2", "metadata of containers"],
    ["168.63.129.16", "a cloud's own machine"],
    ["192.0.0.192", "metadata of a cloud"],
    ["192.0.2.1", "documentation"],
    ["198.51.100.7", "documentation"],
    ["203.0.113.9", "documentation"],
    ["198.18.0.1", "benchmarks"],
    ["192.88.99.1", "relays"],
    ["224.0.0.1", "multicast"],
    ["239.255.255.250", "multicast"],
    ["240.0.0.1", "reserved"],
    ["255.255.255.255", "broadcast"],
    ["::", "unspecified"],
    ["::1", "this machine"],
    ["0:0:0:0:0:0:0:1", "this machine"],
    ["::ffff:127.0.0.1", "IPv4 within IPv6"],
    ["::ffff:7f00:1", "IPv4 within IPv6"],
    ["::ffff:8.8.8.8", "IPv4 within IPv6"],
    ["::127.0.0.1", "IPv4 within IPv6"],
    ["64:ff9b::7f00:1", "NAT64"],
    ["64:ff9b:1::a00:1", "NAT64, local"],
    ["2002:7f00:1::", "6to4"],
    ["2001:0:4136:e378:8000:63bf:3fff:fdd2", "Teredo"],
    ["2001:db8::1", "documentation"],
    ["3fff::1", "documentation"],
    ["fc00::1", "unique local"],
    ["fd00:ec2::254", "metadata of a cloud"],
    ["fe80::1", "link-local"],
    ["fe80::1%eth0", "link-local, with its zone"],
    ["fec0::1", "site-local"],
    ["ff02::1", "multicast"],
    ["100::1", "discarded"],
    ["5f00::1", "segments"],
    ["localhost", "no address"],
    ["2130706433", "no address"],
    ["0x7f.1", "no address"],
    ["", "no address"],
  ])("is not %s, %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it("is never one that carries IPv4 within IPv6, whatever it carries", () => {
    assert(
      property(ipV4(), (inner) => {
        for (const outer of [`::ffff:${inner}`, `::${inner}`, `64:ff9b::${inner}`])
          expect(isPublicAddress(outer)).toBe(false);
      }),
    );
  });

  it("is none of 10.0.0.0/8, 127.0.0.0/8 or 169.254.0.0/16", () => {
    const byte = integer({ min: 0, max: 255 });
    assert(
      property(byte, byte, byte, (b, c, d) => {
        expect(isPublicAddress(`10.${b}.${c}.${d}`)).toBe(false);
        expect(isPublicAddress(`127.${b}.${c}.${d}`)).toBe(false);
        expect(isPublicAddress(`169.254.${c}.${d}`)).toBe(false);
      }),
    );
  });
});
