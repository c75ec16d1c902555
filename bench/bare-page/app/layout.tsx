import type { ReactNode } from "react";

/** The barest layout that Next takes. */
export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
