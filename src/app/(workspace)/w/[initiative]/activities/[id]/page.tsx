import { getTranslations } from "next-intl/server";
import { ActivityArticle } from "@/features/activity/components/activity-article";
import { ActivitySteps } from "@/features/activity/components/activity-steps";
import { getActivity } from "@/features/activity/queries/activity";
import { initiativeScopeOfPage, orNotFound } from "@/platform/access/page-scope";
import { Badge } from "@/ui/badge";
import { ButtonLink } from "@/ui/button-link";
import { PageHead } from "@/ui/page-head";

type Props = { params: Promise<{ initiative: string; id: string }> };

export default async function ActivityPage({ params }: Props) {
  const { initiative, id } = await params;
  const scope = await initiativeScopeOfPage(initiative);
  const activity = await orNotFound(getActivity(scope, { activityId: id }));
  const t = await getTranslations("activity");
  const frame = await getTranslations("frame");
  return (
    <>
      <PageHead
        title={activity.title}
        lead={[activity.lead, activity.place, activity.audience].filter(Boolean).join(" · ")}
        breadcrumbs={[{ label: t("title"), href: `/w/${initiative}/activities` }]}
        breadcrumbsLabel={frame("breadcrumbs")}
        action={
          activity.can.edit ? (
            <ButtonLink href={`/w/${initiative}/activities/${id}/edit`} variant="secondary">
              {t("edit")}
            </ButtonLink>
          ) : null
        }
        meta={
          <>
            <Badge>{t(`states.${activity.state}`)}</Badge>
            {activity.participants.length > 0 ? (
              <span>{t("with", { names: activity.participants.join(", ") })}</span>
            ) : null}
          </>
        }
      />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <ActivityArticle slug={initiative} activity={activity} />
        <ActivitySteps slug={initiative} activity={activity} />
      </div>
    </>
  );
}
