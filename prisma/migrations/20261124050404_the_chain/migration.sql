-- CreateEnum
CREATE TYPE "activity_state" AS ENUM ('draft', 'committed', 'completed', 'withdrawn');

-- CreateEnum
CREATE TYPE "reinforcement_kind" AS ENUM ('enables', 'feeds', 'amplifies', 'follows');

-- CreateEnum
CREATE TYPE "duplicate_answer_kind" AS ENUM ('merge', 'coordinate', 'different');

-- CreateEnum
CREATE TYPE "contribution_strength" AS ENUM ('weak', 'moderate', 'strong');

-- CreateEnum
CREATE TYPE "agenda_version_state" AS ENUM ('draft', 'consultation', 'consent', 'adopted', 'superseded');

-- CreateEnum
CREATE TYPE "perspective_answer" AS ENUM ('fully', 'partly', 'not');

-- CreateEnum
CREATE TYPE "consultation_stance" AS ENUM ('supports', 'suggests_changes');

-- CreateEnum
CREATE TYPE "consent_subject" AS ENUM ('agenda', 'indicators', 'independence');

-- CreateEnum
CREATE TYPE "decision_rule" AS ENUM ('consent', 'majority');

-- CreateEnum
CREATE TYPE "consent_round_state" AS ENUM ('open', 'passed', 'not_adopted', 'withdrawn');

-- CreateEnum
CREATE TYPE "position_choice" AS ENUM ('consent', 'consent_with_reservation', 'stand_aside', 'object', 'agree', 'disagree');

-- CreateEnum
CREATE TYPE "backbone_separation" AS ENUM ('separate', 'ring_fenced');

-- CreateEnum
CREATE TYPE "sector" AS ENUM ('government', 'education', 'health', 'nonprofit', 'business', 'philanthropy', 'community_group', 'faith', 'research', 'media');

-- CreateEnum
CREATE TYPE "phase" AS ENUM ('initiate', 'organize', 'sustain');

-- CreateEnum
CREATE TYPE "stakeholder_kind" AS ENUM ('backbone', 'partner', 'funder', 'community_voice');

-- CreateEnum
CREATE TYPE "stakeholder_state" AS ENUM ('invited', 'active', 'left');

-- CreateEnum
CREATE TYPE "member_role" AS ENUM ('backbone_lead', 'backbone_staff', 'working_group_chair', 'partner_lead', 'partner_contributor', 'funder', 'observer');

-- CreateEnum
CREATE TYPE "member_state" AS ENUM ('active', 'left');

-- CreateEnum
CREATE TYPE "progress_method" AS ENUM ('cagr', 'eurostat', 'linear');

-- CreateEnum
CREATE TYPE "period_kind" AS ENUM ('month', 'quarter', 'half_year', 'calendar_year', 'school_year', 'fiscal_year', 'week', 'date');

-- CreateEnum
CREATE TYPE "indicator_level" AS ENUM ('population', 'performance');

-- CreateEnum
CREATE TYPE "performance_kind" AS ENUM ('how_much', 'how_well', 'better_off');

-- CreateEnum
CREATE TYPE "value_kind" AS ENUM ('count', 'percent', 'rate', 'ratio', 'currency', 'index', 'ordinal', 'qualitative');

-- CreateEnum
CREATE TYPE "direction" AS ENUM ('increase', 'decrease', 'hold_in_band', 'parity');

-- CreateEnum
CREATE TYPE "aggregation_rule" AS ENUM ('sum', 'ratio', 'weighted_mean', 'latest', 'minimum', 'maximum', 'none');

-- CreateEnum
CREATE TYPE "indicator_visibility" AS ENUM ('public', 'members');

-- CreateEnum
CREATE TYPE "indicator_state" AS ENUM ('draft', 'proposed', 'agreed', 'retired', 'withdrawn');

-- CreateEnum
CREATE TYPE "reporting_period_state" AS ENUM ('open', 'locked');

-- CreateEnum
CREATE TYPE "report_state" AS ENUM ('draft', 'submitted', 'approved', 'returned');

-- CreateEnum
CREATE TYPE "availability" AS ENUM ('reported', 'not_available');

-- CreateEnum
CREATE TYPE "import_mode" AS ENUM ('all_or_nothing', 'good_rows');

-- CreateEnum
CREATE TYPE "audit_origin" AS ENUM ('web', 'api', 'import', 'system');

-- CreateTable
CREATE TABLE "user_account" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT,
    "session_version" INTEGER NOT NULL DEFAULT 1,
    "is_site_administrator" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "erased_at" TIMESTAMPTZ(6),

    CONSTRAINT "user_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "personal_token" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "last_used_at" TIMESTAMPTZ(6),
    "revoked_at" TIMESTAMPTZ(6),

    CONSTRAINT "personal_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activity" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lead_stakeholder_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "audience" TEXT NOT NULL DEFAULT '',
    "start_on" DATE,
    "end_on" DATE,
    "stands_alone_reason" TEXT,
    "state" "activity_state" NOT NULL DEFAULT 'draft',
    "committed_at" TIMESTAMPTZ(6),
    "completed_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activity_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "activity_strategy" (
    "initiative_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "strategy_id" UUID NOT NULL,

    CONSTRAINT "activity_strategy_pkey" PRIMARY KEY ("initiative_id","activity_id","strategy_id")
);

-- CreateTable
CREATE TABLE "activity_participant" (
    "initiative_id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,

    CONSTRAINT "activity_participant_pkey" PRIMARY KEY ("initiative_id","activity_id","stakeholder_id")
);

-- CreateTable
CREATE TABLE "activity_contribution" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "mechanism" TEXT NOT NULL,
    "strength" "contribution_strength" NOT NULL DEFAULT 'moderate',
    "expected_size" TEXT,

    CONSTRAINT "activity_contribution_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "reinforcement" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "from_activity_id" UUID NOT NULL,
    "to_activity_id" UUID NOT NULL,
    "kind" "reinforcement_kind" NOT NULL,
    "explanation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reinforcement_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "activity_duplicate_answer" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "activity_id" UUID NOT NULL,
    "other_activity_id" UUID NOT NULL,
    "answer" "duplicate_answer_kind" NOT NULL,
    "reason" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "activity_duplicate_answer_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "perspective" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "problem" TEXT NOT NULL,
    "interests" TEXT NOT NULL,
    "offers" TEXT NOT NULL,
    "needs" TEXT NOT NULL,
    "concerns" TEXT NOT NULL,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "given_at" TIMESTAMPTZ(6),
    "waived_at" TIMESTAMPTZ(6),
    "waived_reason" TEXT,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "perspective_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "agenda_version" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "agenda_version_state" NOT NULL DEFAULT 'draft',
    "problem" TEXT NOT NULL DEFAULT '',
    "vision" TEXT NOT NULL DEFAULT '',
    "population" TEXT NOT NULL DEFAULT '',
    "place" TEXT NOT NULL DEFAULT '',
    "principles" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "consultation_opened_at" TIMESTAMPTZ(6),
    "adopted_at" TIMESTAMPTZ(6),
    "superseded_at" TIMESTAMPTZ(6),
    "review_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_version_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "outcome" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "outcome_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "strategy" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "outcome_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "strategy_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "agenda_outcome" (
    "initiative_id" UUID NOT NULL,
    "agenda_version_id" UUID NOT NULL,
    "outcome_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ordinal" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_outcome_pkey" PRIMARY KEY ("initiative_id","agenda_version_id","outcome_id")
);

-- CreateTable
CREATE TABLE "agenda_strategy" (
    "initiative_id" UUID NOT NULL,
    "agenda_version_id" UUID NOT NULL,
    "strategy_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "ordinal" INTEGER NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "agenda_strategy_pkey" PRIMARY KEY ("initiative_id","agenda_version_id","strategy_id")
);

-- CreateTable
CREATE TABLE "perspective_response" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agenda_version_id" UUID NOT NULL,
    "perspective_id" UUID NOT NULL,
    "answer" "perspective_answer" NOT NULL,
    "explanation" TEXT NOT NULL,
    "responded_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "perspective_response_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "consultation_answer" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "agenda_version_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "stance" "consultation_stance" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "consultation_answer_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "consent_round" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "subject" "consent_subject" NOT NULL,
    "title" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "rule" "decision_rule" NOT NULL DEFAULT 'consent',
    "threshold_percent" DECIMAL,
    "quorum_numerator" INTEGER NOT NULL,
    "quorum_denominator" INTEGER NOT NULL,
    "positions_hidden" BOOLEAN NOT NULL DEFAULT false,
    "state" "consent_round_state" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(6) NOT NULL,
    "deadline_on" DATE NOT NULL,
    "closed_at" TIMESTAMPTZ(6),
    "outcome_statement" TEXT,
    "agenda_version_id" UUID,
    "appointment_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consent_round_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "position" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "consent_round_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "choice" "position_choice" NOT NULL,
    "reason" TEXT,
    "given_at" TIMESTAMPTZ(6) NOT NULL,
    "superseded_at" TIMESTAMPTZ(6),
    "integrated_at" TIMESTAMPTZ(6),
    "integration" TEXT,
    "integration_confirmed_at" TIMESTAMPTZ(6),

    CONSTRAINT "position_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "backbone_appointment" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "separation" "backbone_separation" NOT NULL,
    "explanation" TEXT,
    "appointed_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "backbone_appointment_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "backbone_staff" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "member_id" UUID,
    "name" TEXT NOT NULL,
    "position" TEXT NOT NULL,

    CONSTRAINT "backbone_staff_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "funding_source" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "stakeholder_id" UUID,
    "name" TEXT NOT NULL,
    "share_percent" DECIMAL NOT NULL,

    CONSTRAINT "funding_source_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "organization" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "sector" "sector" NOT NULL,
    "website" TEXT,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organization_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "initiative" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "population" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "started_on" DATE,
    "phase" "phase" NOT NULL DEFAULT 'initiate',
    "time_zone" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'en',
    "progress_method" "progress_method" NOT NULL DEFAULT 'cagr',
    "settings" JSONB NOT NULL DEFAULT '{}',
    "headline" TEXT,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "initiative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stakeholder" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "organization_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "kind" "stakeholder_kind" NOT NULL,
    "state" "stakeholder_state" NOT NULL DEFAULT 'invited',
    "invited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "active_at" TIMESTAMPTZ(6),
    "left_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "stakeholder_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "member" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "role" "member_role" NOT NULL,
    "state" "member_state" NOT NULL DEFAULT 'active',
    "joined_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "left_at" TIMESTAMPTZ(6),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "member_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "role" "member_role" NOT NULL,
    "token_hash" TEXT NOT NULL,
    "invited_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(6) NOT NULL,
    "accepted_at" TIMESTAMPTZ(6),
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "place" (
    "initiative_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "place_pkey" PRIMARY KEY ("initiative_id","code")
);

-- CreateTable
CREATE TABLE "dimension" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "dimension_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "category" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "dimension_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "category_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "indicator" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "headline" TEXT NOT NULL DEFAULT '',
    "definition" TEXT NOT NULL DEFAULT '',
    "level" "indicator_level" NOT NULL,
    "performance_kind" "performance_kind",
    "value_kind" "value_kind" NOT NULL,
    "unit" TEXT NOT NULL DEFAULT '',
    "decimals" INTEGER NOT NULL DEFAULT 0,
    "rate_base" INTEGER,
    "direction" "direction",
    "band_low" DECIMAL,
    "band_high" DECIMAL,
    "numerator_label" TEXT,
    "denominator_label" TEXT,
    "bare_value_allowed" BOOLEAN NOT NULL DEFAULT false,
    "source" TEXT NOT NULL DEFAULT '',
    "source_url" TEXT,
    "method" TEXT NOT NULL DEFAULT '',
    "frequency" "period_kind",
    "aggregation_rule" "aggregation_rule",
    "dimensions_stated" BOOLEAN NOT NULL DEFAULT false,
    "steward_id" UUID,
    "baseline_period_key" TEXT,
    "baseline_value" DECIMAL,
    "baseline_to_be_collected_on" DATE,
    "no_target_reason" TEXT,
    "natural_limit" DECIMAL,
    "progress_method" "progress_method",
    "is_core" BOOLEAN NOT NULL DEFAULT false,
    "visibility" "indicator_visibility" NOT NULL DEFAULT 'public',
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "outcome_id" UUID,
    "strategy_id" UUID,
    "activity_id" UUID,
    "state" "indicator_state" NOT NULL DEFAULT 'draft',
    "proposed_at" TIMESTAMPTZ(6),
    "agreed_at" TIMESTAMPTZ(6),
    "retired_at" TIMESTAMPTZ(6),
    "retired_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "indicator_target" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "category_key" TEXT NOT NULL DEFAULT '',
    "value" DECIMAL NOT NULL,
    "source" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "indicator_target_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "indicator_dimension" (
    "initiative_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "dimension_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "indicator_dimension_pkey" PRIMARY KEY ("initiative_id","indicator_id","dimension_id")
);

-- CreateTable
CREATE TABLE "consent_round_indicator" (
    "initiative_id" UUID NOT NULL,
    "consent_round_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,

    CONSTRAINT "consent_round_indicator_pkey" PRIMARY KEY ("initiative_id","consent_round_id","indicator_id")
);

-- CreateTable
CREATE TABLE "manual_status" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "status" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "stated_on" DATE NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(6),

    CONSTRAINT "manual_status_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "reporter" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "assigned_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(6),

    CONSTRAINT "reporter_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "reporting_period" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "kind" "period_kind" NOT NULL,
    "start_on" DATE NOT NULL,
    "end_on" DATE NOT NULL,
    "due_on" DATE,
    "state" "reporting_period_state" NOT NULL DEFAULT 'open',
    "locked_at" TIMESTAMPTZ(6),

    CONSTRAINT "reporting_period_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "report" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "state" "report_state" NOT NULL DEFAULT 'draft',
    "submitted_at" TIMESTAMPTZ(6),
    "submitted_by_member_id" UUID,
    "decided_at" TIMESTAMPTZ(6),
    "decided_by_member_id" UUID,
    "return_note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "observation" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "period_key" TEXT NOT NULL,
    "stakeholder_id" UUID NOT NULL,
    "place_code" TEXT NOT NULL DEFAULT '',
    "category_key" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "availability" "availability" NOT NULL DEFAULT 'reported',
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "not_available_reason" TEXT,
    "note" TEXT,
    "source" TEXT,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "recorded_by_member_id" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "import_run_id" UUID,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "observation_revision" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "observation_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "availability" "availability" NOT NULL,
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "not_available_reason" TEXT,
    "note" TEXT,
    "source" TEXT,
    "recorded_by_member_id" UUID,
    "recorded_at" TIMESTAMPTZ(6) NOT NULL,
    "superseded_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "observation_revision_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "series_point" (
    "initiative_id" UUID NOT NULL,
    "indicator_id" UUID NOT NULL,
    "place_code" TEXT NOT NULL,
    "category_key" TEXT NOT NULL,
    "period_key" TEXT NOT NULL,
    "period_start_on" DATE NOT NULL,
    "value" DECIMAL,
    "numerator" DECIMAL,
    "denominator" DECIMAL,
    "reporters_included" INTEGER NOT NULL,
    "reporters_expected" INTEGER NOT NULL,
    "is_illustrative" BOOLEAN NOT NULL DEFAULT false,
    "updated_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "series_point_pkey" PRIMARY KEY ("initiative_id","indicator_id","place_code","category_key","period_key")
);

-- CreateTable
CREATE TABLE "import_run" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "mode" "import_mode" NOT NULL,
    "member_id" UUID,
    "imported_at" TIMESTAMPTZ(6) NOT NULL,
    "created_count" INTEGER NOT NULL,
    "changed_count" INTEGER NOT NULL,
    "unchanged_count" INTEGER NOT NULL,
    "refused_count" INTEGER NOT NULL,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "initiative_id" UUID,
    "user_id" UUID,
    "member_id" UUID,
    "acting_as" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject_id" UUID,
    "before" JSONB,
    "after" JSONB,
    "origin" "audit_origin" NOT NULL,
    "happened_at" TIMESTAMPTZ(6) NOT NULL,

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "release" (
    "initiative_id" UUID NOT NULL,
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "note" TEXT NOT NULL,
    "released_at" TIMESTAMPTZ(6) NOT NULL,
    "released_by_member_id" UUID NOT NULL,
    "changes" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "release_pkey" PRIMARY KEY ("initiative_id","id")
);

-- CreateTable
CREATE TABLE "release_document" (
    "initiative_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "content_hash" TEXT NOT NULL,

    CONSTRAINT "release_document_pkey" PRIMARY KEY ("initiative_id","release_id","path")
);

-- CreateIndex
CREATE UNIQUE INDEX "user_account_email_key" ON "user_account"("email");

-- CreateIndex
CREATE UNIQUE INDEX "personal_token_token_hash_key" ON "personal_token"("token_hash");

-- CreateIndex
CREATE INDEX "personal_token_user_id_idx" ON "personal_token"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "activity_contribution_initiative_id_activity_id_indicator_i_key" ON "activity_contribution"("initiative_id", "activity_id", "indicator_id");

-- CreateIndex
CREATE UNIQUE INDEX "reinforcement_initiative_id_from_activity_id_to_activity_id_key" ON "reinforcement"("initiative_id", "from_activity_id", "to_activity_id", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "activity_duplicate_answer_initiative_id_activity_id_other_a_key" ON "activity_duplicate_answer"("initiative_id", "activity_id", "other_activity_id");

-- CreateIndex
CREATE UNIQUE INDEX "perspective_initiative_id_stakeholder_id_key" ON "perspective"("initiative_id", "stakeholder_id");

-- CreateIndex
CREATE UNIQUE INDEX "agenda_version_initiative_id_number_key" ON "agenda_version"("initiative_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "perspective_response_initiative_id_agenda_version_id_perspe_key" ON "perspective_response"("initiative_id", "agenda_version_id", "perspective_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_answer_initiative_id_agenda_version_id_stakeho_key" ON "consultation_answer"("initiative_id", "agenda_version_id", "stakeholder_id");

-- CreateIndex
CREATE INDEX "position_initiative_id_consent_round_id_idx" ON "position"("initiative_id", "consent_round_id");

-- CreateIndex
CREATE UNIQUE INDEX "organization_name_key" ON "organization"("name");

-- CreateIndex
CREATE UNIQUE INDEX "initiative_slug_key" ON "initiative"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "stakeholder_initiative_id_organization_id_key" ON "stakeholder"("initiative_id", "organization_id");

-- CreateIndex
CREATE UNIQUE INDEX "stakeholder_initiative_id_code_key" ON "stakeholder"("initiative_id", "code");

-- CreateIndex
CREATE INDEX "member_user_id_idx" ON "member"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "member_initiative_id_user_id_key" ON "member"("initiative_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "dimension_initiative_id_code_key" ON "dimension"("initiative_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "category_initiative_id_dimension_id_code_key" ON "category"("initiative_id", "dimension_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_initiative_id_code_key" ON "indicator"("initiative_id", "code");

-- CreateIndex
CREATE UNIQUE INDEX "indicator_target_initiative_id_indicator_id_period_key_cate_key" ON "indicator_target"("initiative_id", "indicator_id", "period_key", "category_key");

-- CreateIndex
CREATE UNIQUE INDEX "reporter_initiative_id_indicator_id_stakeholder_id_key" ON "reporter"("initiative_id", "indicator_id", "stakeholder_id");

-- CreateIndex
CREATE UNIQUE INDEX "reporting_period_initiative_id_period_key_key" ON "reporting_period"("initiative_id", "period_key");

-- CreateIndex
CREATE INDEX "report_initiative_id_state_idx" ON "report"("initiative_id", "state");

-- CreateIndex
CREATE UNIQUE INDEX "report_initiative_id_indicator_id_period_key_stakeholder_id_key" ON "report"("initiative_id", "indicator_id", "period_key", "stakeholder_id");

-- CreateIndex
CREATE INDEX "observation_initiative_id_report_id_idx" ON "observation"("initiative_id", "report_id");

-- CreateIndex
CREATE UNIQUE INDEX "observation_initiative_id_indicator_id_period_key_stakehold_key" ON "observation"("initiative_id", "indicator_id", "period_key", "stakeholder_id", "place_code", "category_key");

-- CreateIndex
CREATE UNIQUE INDEX "observation_revision_initiative_id_observation_id_revision_key" ON "observation_revision"("initiative_id", "observation_id", "revision");

-- CreateIndex
CREATE INDEX "audit_event_initiative_id_happened_at_idx" ON "audit_event"("initiative_id", "happened_at" DESC);

-- CreateIndex
CREATE INDEX "audit_event_initiative_id_subject_id_happened_at_idx" ON "audit_event"("initiative_id", "subject_id", "happened_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "release_initiative_id_number_key" ON "release"("initiative_id", "number");

-- AddForeignKey
ALTER TABLE "personal_token" ADD CONSTRAINT "personal_token_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity" ADD CONSTRAINT "activity_initiative_id_lead_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "lead_stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_strategy" ADD CONSTRAINT "activity_strategy_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_strategy" ADD CONSTRAINT "activity_strategy_initiative_id_strategy_id_fkey" FOREIGN KEY ("initiative_id", "strategy_id") REFERENCES "strategy"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_participant" ADD CONSTRAINT "activity_participant_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_participant" ADD CONSTRAINT "activity_participant_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_contribution" ADD CONSTRAINT "activity_contribution_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_contribution" ADD CONSTRAINT "activity_contribution_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reinforcement" ADD CONSTRAINT "reinforcement_initiative_id_from_activity_id_fkey" FOREIGN KEY ("initiative_id", "from_activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reinforcement" ADD CONSTRAINT "reinforcement_initiative_id_to_activity_id_fkey" FOREIGN KEY ("initiative_id", "to_activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_duplicate_answer" ADD CONSTRAINT "activity_duplicate_answer_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activity_duplicate_answer" ADD CONSTRAINT "activity_duplicate_answer_initiative_id_other_activity_id_fkey" FOREIGN KEY ("initiative_id", "other_activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perspective" ADD CONSTRAINT "perspective_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perspective" ADD CONSTRAINT "perspective_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_version" ADD CONSTRAINT "agenda_version_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "strategy" ADD CONSTRAINT "strategy_initiative_id_outcome_id_fkey" FOREIGN KEY ("initiative_id", "outcome_id") REFERENCES "outcome"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_outcome" ADD CONSTRAINT "agenda_outcome_initiative_id_agenda_version_id_fkey" FOREIGN KEY ("initiative_id", "agenda_version_id") REFERENCES "agenda_version"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_outcome" ADD CONSTRAINT "agenda_outcome_initiative_id_outcome_id_fkey" FOREIGN KEY ("initiative_id", "outcome_id") REFERENCES "outcome"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_strategy" ADD CONSTRAINT "agenda_strategy_initiative_id_agenda_version_id_fkey" FOREIGN KEY ("initiative_id", "agenda_version_id") REFERENCES "agenda_version"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agenda_strategy" ADD CONSTRAINT "agenda_strategy_initiative_id_strategy_id_fkey" FOREIGN KEY ("initiative_id", "strategy_id") REFERENCES "strategy"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perspective_response" ADD CONSTRAINT "perspective_response_initiative_id_agenda_version_id_fkey" FOREIGN KEY ("initiative_id", "agenda_version_id") REFERENCES "agenda_version"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "perspective_response" ADD CONSTRAINT "perspective_response_initiative_id_perspective_id_fkey" FOREIGN KEY ("initiative_id", "perspective_id") REFERENCES "perspective"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer" ADD CONSTRAINT "consultation_answer_initiative_id_agenda_version_id_fkey" FOREIGN KEY ("initiative_id", "agenda_version_id") REFERENCES "agenda_version"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation_answer" ADD CONSTRAINT "consultation_answer_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_initiative_id_agenda_version_id_fkey" FOREIGN KEY ("initiative_id", "agenda_version_id") REFERENCES "agenda_version"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_round" ADD CONSTRAINT "consent_round_initiative_id_appointment_id_fkey" FOREIGN KEY ("initiative_id", "appointment_id") REFERENCES "backbone_appointment"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_initiative_id_consent_round_id_fkey" FOREIGN KEY ("initiative_id", "consent_round_id") REFERENCES "consent_round"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "position" ADD CONSTRAINT "position_initiative_id_member_id_fkey" FOREIGN KEY ("initiative_id", "member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backbone_appointment" ADD CONSTRAINT "backbone_appointment_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backbone_appointment" ADD CONSTRAINT "backbone_appointment_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backbone_staff" ADD CONSTRAINT "backbone_staff_initiative_id_appointment_id_fkey" FOREIGN KEY ("initiative_id", "appointment_id") REFERENCES "backbone_appointment"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "backbone_staff" ADD CONSTRAINT "backbone_staff_initiative_id_member_id_fkey" FOREIGN KEY ("initiative_id", "member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_initiative_id_appointment_id_fkey" FOREIGN KEY ("initiative_id", "appointment_id") REFERENCES "backbone_appointment"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "funding_source" ADD CONSTRAINT "funding_source_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stakeholder" ADD CONSTRAINT "stakeholder_organization_id_fkey" FOREIGN KEY ("organization_id") REFERENCES "organization"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member" ADD CONSTRAINT "member_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "place" ADD CONSTRAINT "place_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dimension" ADD CONSTRAINT "dimension_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "category" ADD CONSTRAINT "category_initiative_id_dimension_id_fkey" FOREIGN KEY ("initiative_id", "dimension_id") REFERENCES "dimension"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_initiative_id_steward_id_fkey" FOREIGN KEY ("initiative_id", "steward_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_initiative_id_outcome_id_fkey" FOREIGN KEY ("initiative_id", "outcome_id") REFERENCES "outcome"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_initiative_id_strategy_id_fkey" FOREIGN KEY ("initiative_id", "strategy_id") REFERENCES "strategy"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator" ADD CONSTRAINT "indicator_initiative_id_activity_id_fkey" FOREIGN KEY ("initiative_id", "activity_id") REFERENCES "activity"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_target" ADD CONSTRAINT "indicator_target_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_dimension" ADD CONSTRAINT "indicator_dimension_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indicator_dimension" ADD CONSTRAINT "indicator_dimension_initiative_id_dimension_id_fkey" FOREIGN KEY ("initiative_id", "dimension_id") REFERENCES "dimension"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_round_indicator" ADD CONSTRAINT "consent_round_indicator_initiative_id_consent_round_id_fkey" FOREIGN KEY ("initiative_id", "consent_round_id") REFERENCES "consent_round"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent_round_indicator" ADD CONSTRAINT "consent_round_indicator_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "manual_status" ADD CONSTRAINT "manual_status_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporter" ADD CONSTRAINT "reporter_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporter" ADD CONSTRAINT "reporter_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_period" ADD CONSTRAINT "reporting_period_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_period_key_fkey" FOREIGN KEY ("initiative_id", "period_key") REFERENCES "reporting_period"("initiative_id", "period_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_submitted_by_member_id_fkey" FOREIGN KEY ("initiative_id", "submitted_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_initiative_id_decided_by_member_id_fkey" FOREIGN KEY ("initiative_id", "decided_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_report_id_fkey" FOREIGN KEY ("initiative_id", "report_id") REFERENCES "report"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_period_key_fkey" FOREIGN KEY ("initiative_id", "period_key") REFERENCES "reporting_period"("initiative_id", "period_key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_stakeholder_id_fkey" FOREIGN KEY ("initiative_id", "stakeholder_id") REFERENCES "stakeholder"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_place_code_fkey" FOREIGN KEY ("initiative_id", "place_code") REFERENCES "place"("initiative_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_initiative_id_import_run_id_fkey" FOREIGN KEY ("initiative_id", "import_run_id") REFERENCES "import_run"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation_revision" ADD CONSTRAINT "observation_revision_initiative_id_observation_id_fkey" FOREIGN KEY ("initiative_id", "observation_id") REFERENCES "observation"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_point" ADD CONSTRAINT "series_point_initiative_id_indicator_id_fkey" FOREIGN KEY ("initiative_id", "indicator_id") REFERENCES "indicator"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "series_point" ADD CONSTRAINT "series_point_initiative_id_place_code_fkey" FOREIGN KEY ("initiative_id", "place_code") REFERENCES "place"("initiative_id", "code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_initiative_id_member_id_fkey" FOREIGN KEY ("initiative_id", "member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_initiative_id_fkey" FOREIGN KEY ("initiative_id") REFERENCES "initiative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release" ADD CONSTRAINT "release_initiative_id_released_by_member_id_fkey" FOREIGN KEY ("initiative_id", "released_by_member_id") REFERENCES "member"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_document" ADD CONSTRAINT "release_document_initiative_id_release_id_fkey" FOREIGN KEY ("initiative_id", "release_id") REFERENCES "release"("initiative_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
