import { positionOfKey } from "@/domain/measurement/progress/standing";
import type { InitiativeScope } from "@/platform/access/scope";
import { found } from "@/platform/command/refuse";
import type { Transaction } from "@/platform/db/client";

/** A remark at one place of a series, as those see it who work with the indicator. */
export type AnnotationLine = {
  readonly id: string;
  readonly happenedOn: string;
  /** Where the day stands on the axis of years. */
  readonly position: number;
  readonly text: string;
  readonly source: string;
  readonly isPublic: boolean;
  readonly isIllustrative: boolean;
  /** A course correction that was carried out, not an event. */
  readonly isCorrection: boolean;
  readonly stakeholderId: string | null;
  readonly person: string | null;
};

type Reader = Pick<Transaction, "$queryRaw">;

/** The annotations of an indicator that are in force, in the order of time. One statement. */
export async function annotationsOf(
  tx: Reader,
  initiativeId: string,
  indicatorId: string,
): Promise<readonly AnnotationLine[]> {
  const rows = await tx.$queryRaw<Omit<AnnotationLine, "position">[]>`
    SELECT a.id, a.happened_on::text AS "happenedOn", a.text, a.source, a.is_public AS "isPublic",
           a.is_illustrative AS "isIllustrative", c.id IS NOT NULL AS "isCorrection",
           m.stakeholder_id AS "stakeholderId", u.name AS person
      FROM annotation a
      LEFT JOIN course_correction c ON c.initiative_id = a.initiative_id AND c.annotation_id = a.id
      LEFT JOIN member m ON m.initiative_id = a.initiative_id AND m.id = a.annotated_by_member_id
      LEFT JOIN user_account u ON u.id = m.user_id
     WHERE a.initiative_id = ${initiativeId}::uuid AND a.indicator_id = ${indicatorId}::uuid
       AND a.withdrawn_at IS NULL
     ORDER BY a.happened_on, a.id`;
  return rows.map((row) => ({ ...row, position: positionOfKey(row.happenedOn) }));
}

/** One annotation, locked, with whose it is. */
export async function oneAnnotation(
  tx: Transaction,
  { initiativeId }: InitiativeScope,
  input: { annotationId: string },
) {
  await tx.$queryRaw`SELECT id FROM annotation WHERE initiative_id = ${initiativeId}::uuid
    AND id = ${input.annotationId}::uuid FOR UPDATE`;
  const annotation = found(
    await tx.annotation.findUnique({
      where: { initiativeId_id: { initiativeId, id: input.annotationId } },
      include: { annotatedBy: { select: { stakeholderId: true } } },
    }),
  );
  const { annotatedBy, ...row } = annotation;
  return { row, stakeholderId: annotatedBy?.stakeholderId ?? null };
}
