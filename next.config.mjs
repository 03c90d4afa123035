/** Sent with every answer, errors and files included. */
const SECURITY_HEADERS = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
  {
    key: "Content-Security-Policy",
    // Pages are rendered once and kept, so a nonce per request is not to be had; scripts come from us alone.
    value: [
      "default-src 'self'",
      "script-src 'self' 'unsafe-inline'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'self'",
      "frame-ancestors 'none'",
    ].join("; "),
  },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  images: { unoptimized: true },
  // Types are a check of their own (npm run check, npm test); starting the app need not repeat it.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@myriaddreamin/typst-ts-node-compiler",
    "@resvg/resvg-js",
    "highs",
    "pg-boss",
  ],
  outputFileTracingIncludes: {
    "/api/**": [
      "./lib/server/routing/{program-worker,open-highs}.ts",
      "./node_modules/highs/{package.json,build/highs.mjs,build/highs.wasm}",
      // A program of its own that sets type, and all it is written in; nothing traces what it needs.
      "./lib/{domain,format}/**/*.ts",
      "./lib/server/failure.ts",
      "./lib/server/exports/**/*.{ts,typ}",
      "./node_modules/{@myriaddreamin,@resvg}/**/*.{js,json,node}",
      "./node_modules/{fflate,server-only,write-excel-file}/**/*.{js,cjs,mjs,json}",
      "./node_modules/geist/dist/fonts/geist-sans/*.ttf",
      "./node_modules/@expo-google-fonts/*/{400Regular,600SemiBold}/*.ttf",
      "./node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf",
      // A thread of that program.
      "./node_modules/{pptxgenjs,jszip,image-size,queue,lie,pako,readable-stream,setimmediate,immediate,core-util-is,inherits,isarray,process-nextick-args,safe-buffer,string_decoder,util-deprecate}/**/*.{js,json}",
    ],
    // Programs and threads of their own, so nothing traces what they need.
    "/api/v1/imports": [
      "./lib/server/imports/sheet/{read-in-child,csv-rows,decode-text,limits,xlsx-rows,zip-directory}.ts",
      "./node_modules/read-excel-file/{package.json,universal/**,modules/**/*.js}",
      "./node_modules/{fflate,saxen,papaparse}/{package.json,**/*.js,**/*.mjs}",
    ],
  },
  outputFileTracingExcludes: { "/api/**": ["./lib/**/*.test.ts"] },
  // Kept pages live in memory alone: a page on disk would outlast the database it was read from.
  // A page somebody's role is not enough for answers 403 with app/forbidden.tsx.
  experimental: { isrFlushToDisk: false, authInterrupts: true },
  headers: async () => [
    { source: "/:path*", headers: SECURITY_HEADERS },
    // What somebody else wrote, or a pack holds, is saved, and never runs here.
    ...[
      "/api/v1/sources/:source/archives/:archive",
      "/api/v1/packs/:pack/files/:file*",
      "/api/v1/shared/:token/files/:file*",
      "/api/v1/reports/:report/preview",
    ].map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'" }],
    })),
    {
      // The address of a shared pack is the right to read it: no page is told that one came from there.
      source: "/shared/:token",
      headers: [{ key: "Referrer-Policy", value: "no-referrer" }],
    },
  ],
};
export default config;
