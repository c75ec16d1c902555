import type { ReactNode } from "react";
import { WorkspaceWords } from "@/i18n/workspace-words";

export default function WorkspaceLayout({ children }: { children: ReactNode }) {
  return <WorkspaceWords>{children}</WorkspaceWords>;
}
