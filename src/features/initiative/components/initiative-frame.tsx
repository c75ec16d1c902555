import {
  Building2,
  ChartLine,
  Compass,
  Gauge,
  LayoutDashboard,
  ListChecks,
  Menu,
  Network,
  RefreshCw,
  Send,
  Settings,
  Spline,
  Users,
  Waypoints,
} from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/features/account/components/sign-out-button";
import { type Place, WorkspaceFrame } from "@/ui/frame/workspace-frame";
import { TextLink } from "@/ui/text-link";
import type { WorkspaceFrameView } from "../queries/workspace-frame";

type InitiativeFrameProps = { slug: string; frame: WorkspaceFrameView; children: ReactNode };

const iconLook = "size-4 shrink-0";

/** What stands around every page of an initiative's workspace. */
export async function InitiativeFrame({ slug, frame, children }: InitiativeFrameProps) {
  const t = await getTranslations("frame");
  const roles = await getTranslations("access.roles");
  const phases = await getTranslations("initiative.phases");
  const home = `/w/${slug}`;
  const place = (path: string, label: string, icon: ReactNode, exact = false): Place => ({
    href: path === "" ? home : `${home}/${path}`,
    label,
    icon,
    exact,
  });
  const desk = place("", t("desk"), <LayoutDashboard aria-hidden className={iconLook} />, true);
  const measurement = place(
    "measurement",
    t("measurement"),
    <ChartLine aria-hidden className={`${iconLook} text-measurement`} />,
  );
  const agenda = place(
    "agenda",
    t("agenda"),
    <Compass aria-hidden className={`${iconLook} text-agenda`} />,
  );
  return (
    <WorkspaceFrame
      words={{
        skip: t("skip"),
        navigation: t("navigation"),
        quickNavigation: t("quickNavigation"),
      }}
      head={
        <div className="leading-snug">
          <p className="font-semibold">{frame.name}</p>
          <p className="text-xs text-soft">
            {frame.place} · {phases(frame.phase)}
          </p>
        </div>
      }
      places={[
        [
          desk,
          agenda,
          measurement,
          place(
            "activities",
            t("activities"),
            <Network aria-hidden className={`${iconLook} text-activities`} />,
          ),
          place(
            "backbone",
            t("backbone"),
            <Spline aria-hidden className={`${iconLook} text-backbone`} />,
          ),
        ],
        [
          place("progress", t("progress"), <Gauge aria-hidden className={iconLook} />),
          place("reviews", t("reviews"), <RefreshCw aria-hidden className={iconLook} />),
        ],
        [
          place("stakeholders", t("stakeholders"), <Building2 aria-hidden className={iconLook} />),
          place("members", t("members"), <Users aria-hidden className={iconLook} />),
        ],
        [
          place("throughline", t("throughline"), <Waypoints aria-hidden className={iconLook} />),
          place("checklist", t("checklist"), <ListChecks aria-hidden className={iconLook} />),
          ...(frame.can.publish
            ? [place("publish", t("publish"), <Send aria-hidden className={iconLook} />)]
            : []),
          place("settings", t("settings"), <Settings aria-hidden className={iconLook} />),
        ],
      ]}
      bar={[
        desk,
        { ...measurement, label: t("measure") },
        agenda,
        place("more", t("more"), <Menu aria-hidden className={iconLook} />),
      ]}
      account={
        <div className="flex flex-wrap items-center gap-x-4 text-sm">
          {frame.hasRelease ? <TextLink href={`/i/${slug}`}>{t("publicPage")}</TextLink> : null}
          <TextLink href="/account">
            {frame.person} · {roles(frame.role)}
          </TextLink>
          <span className="text-soft">{t("for", { organization: frame.organization })}</span>
          <TextLink href="/w">{t("allInitiatives")}</TextLink>
          <SignOutButton />
        </div>
      }
      notice={
        frame.isIllustrative ? (
          <p className="border-b border-line bg-sunken px-4 py-1.5 text-xs text-soft sm:px-8">
            {t("illustrativeInitiative")}
          </p>
        ) : null
      }
    >
      {children}
    </WorkspaceFrame>
  );
}
