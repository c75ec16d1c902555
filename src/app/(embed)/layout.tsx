import type { ReactNode } from "react";

/** What stands inside other people's pages has no frame of ours around it. */
export default function EmbedLayout({ children }: { children: ReactNode }) {
  return <main>{children}</main>;
}
