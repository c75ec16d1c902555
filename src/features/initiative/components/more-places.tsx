import Link from "next/link";
import { getTranslations } from "next-intl/server";
import type { WorkspaceFrameView } from "../queries/workspace-frame";

const paths = [
  "progress",
  "reviews",
  "activities",
  "backbone",
  "stakeholders",
  "members",
  "throughline",
  "checklist",
  "publish",
  "settings",
] as const;

/** The places that a phone's bar has no room for. */
export async function MorePlaces({
  slug,
  can,
}: { slug: string } & Pick<WorkspaceFrameView, "can">) {
  const t = await getTranslations("frame");
  return (
    <ul className="divide-y divide-line border-y border-line">
      {paths
        .filter((path) => path !== "publish" || can.publish)
        .map((path) => (
          <li key={path}>
            <Link
              href={`/w/${slug}/${path}`}
              className="flex min-h-12 items-center font-medium hover:underline"
            >
              {t(path)}
            </Link>
          </li>
        ))}
    </ul>
  );
}
