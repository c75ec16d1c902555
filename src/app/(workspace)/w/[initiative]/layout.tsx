import type { ReactNode } from "react";
import { InitiativeFrame } from "@/features/initiative/components/initiative-frame";
import { getWorkspaceFrame } from "@/features/initiative/queries/workspace-frame";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";

type Props = { children: ReactNode; params: Promise<{ initiative: string }> };

export default async function InitiativeLayout({ children, params }: Props) {
  const { initiative } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const frame = await orNotFound(getWorkspaceFrame(scope, null));
  return (
    <InitiativeFrame slug={initiative} frame={frame}>
      {children}
    </InitiativeFrame>
  );
}
