"use client";

/** A button that hands over a text made in this page as a file. */
export function DownloadText({
  name,
  type,
  text,
  children,
}: {
  /** Of the file. */
  name: string;
  type: "application/json" | "text/csv";
  text: () => string;
  children: React.ReactNode;
}) {
  const download = () => {
    const address = URL.createObjectURL(new Blob([text()], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = address;
    link.download = name;
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <button
      type="button"
      onClick={download}
      className="min-h-6 text-accent underline decoration-1 underline-offset-3"
    >
      {children}
    </button>
  );
}
