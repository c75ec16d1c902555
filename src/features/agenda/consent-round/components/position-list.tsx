import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate } from "@/i18n/format";
import { Badge } from "@/ui/badge";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { confirmIntegrationAction, integrateObjectionAction } from "../actions";
import type { ConsentRoundView } from "../queries/consent-round";

const badgeOf: Readonly<Record<string, "success" | "accent" | "warning" | "danger" | "plain">> = {
  consent: "success",
  agree: "success",
  consent_with_reservation: "accent",
  stand_aside: "plain",
  disagree: "warning",
  object: "danger",
};

/** One line for each stakeholder, objections on top with how they are integrated. */
export async function PositionList({
  slug,
  lines,
}: { slug: string } & Pick<ConsentRoundView, "lines">) {
  const t = await getTranslations("agenda");
  const words = await getFormWords();
  return (
    <ul className="divide-y divide-line border-y border-line text-sm">
      {lines.map(({ stakeholderId, organization, isOwn, hasAnswered, position }) => (
        <li key={stakeholderId} className="py-3">
          <p className="flex flex-wrap items-baseline justify-between gap-2">
            <span className="font-medium">
              {organization}
              {isOwn ? <span className="font-normal text-soft"> ({t("you")})</span> : null}
            </span>
            {position ? (
              <Badge kind={badgeOf[position.choice] ?? "plain"}>
                {t(`choices.${position.choice}`)}
              </Badge>
            ) : (
              <span className="text-soft">{t(hasAnswered ? "answeredHidden" : "notYet")}</span>
            )}
          </p>
          {position?.reason ? <p className="mt-1 max-w-prose">{position.reason}</p> : null}
          {position ? (
            <p className="text-xs text-soft">
              {t("givenOn", { date: formatDate(position.givenAt), count: position.earlier.length })}
            </p>
          ) : null}
          {position?.integration ? (
            <p className="mt-2 max-w-prose border-l-4 border-agenda pl-3">
              <span className="font-medium">{t("integratedBy")}</span> {position.integration}
              <span className="block text-xs text-soft">
                {t(position.integrationConfirmedAt ? "confirmed" : "awaitsConfirmation")}
              </span>
            </p>
          ) : null}
          {position?.can.confirm ? (
            <Form
              action={confirmIntegrationAction}
              words={words}
              className="mt-2"
              label={t("confirm")}
              hidden={{ initiative: slug, positionId: position.id }}
            >
              <SubmitButton size="small">{t("confirm")}</SubmitButton>
            </Form>
          ) : null}
          {position?.can.integrate ? (
            <Form
              action={integrateObjectionAction}
              words={words}
              className="mt-2"
              label={t("integrateOf", { organization })}
              hidden={{ initiative: slug, positionId: position.id }}
            >
              <TextArea name="integration" label={t("integrate")} hint={t("integrateHint")} />
              <SubmitButton variant="secondary" size="small">
                {t("saveIntegration")}
              </SubmitButton>
            </Form>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
