import type { Metadata, Viewport } from "next";
import { GeistSans } from "geist/font/sans";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Stakeline", template: "%s · Stakeline" },
  description:
    "Who owns your AI supply line? Cloud strategy and vendor exposure from sourced, dated facts.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default function RootLayout({ children }: { children: React.ReactNode }) {
  return (
    // The theme script may set data-theme before React takes over.
    <html lang="en" className={GeistSans.variable} suppressHydrationWarning>
      <head>
        {/* oxlint-disable-next-line next/no-sync-scripts -- 300 bytes that must run before the first paint */}
        <script src="/theme.js" />
      </head>
      <body>{children}</body>
    </html>
  );
}
