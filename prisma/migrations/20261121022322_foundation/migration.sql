-- Words are compared without accents and case. `unaccent` and `array_to_string`
-- are only STABLE for PostgreSQL, because their dictionaries and output functions
-- could change; ours do not, and an index needs IMMUTABLE.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE FUNCTION fold_text(value text) RETURNS text
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
    RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

CREATE FUNCTION join_texts(parts text[]) RETURNS text
    LANGUAGE sql IMMUTABLE PARALLEL SAFE
    RETURN coalesce(array_to_string(parts, ' '), '');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('owner', 'admin', 'leader', 'musician');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('read', 'write');

-- CreateEnum
CREATE TYPE "import_state" AS ENUM ('open', 'importing', 'done');

-- CreateEnum
CREATE TYPE "plan_status" AS ENUM ('draft', 'published');

-- CreateEnum
CREATE TYPE "plan_time_kind" AS ENUM ('service', 'rehearsal', 'other');

-- CreateEnum
CREATE TYPE "plan_item_kind" AS ENUM ('song', 'header', 'scripture', 'prayer', 'media', 'announcement', 'other');

-- CreateEnum
CREATE TYPE "author_role" AS ENUM ('words', 'music', 'translation', 'arrangement');

-- CreateTable
CREATE TABLE "churches" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "churches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "name" TEXT NOT NULL,
    "instruments" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "vocal_low" TEXT,
    "vocal_high" TEXT,
    "notation" TEXT NOT NULL DEFAULT 'english',
    "capo_shapes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_song_keys" (
    "church_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "song_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "member_song_keys_pkey" PRIMARY KEY ("member_id","song_id")
);

-- CreateTable
CREATE TABLE "invitations" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "role" "role" NOT NULL,
    "email" TEXT,
    "invited_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_verified" BOOLEAN NOT NULL DEFAULT false,
    "image" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "token" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip_address" TEXT,
    "user_agent" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "accounts" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "account_id" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "access_token" TEXT,
    "refresh_token" TEXT,
    "id_token" TEXT,
    "access_token_expires_at" TIMESTAMPTZ(3),
    "refresh_token_expires_at" TIMESTAMPTZ(3),
    "scope" TEXT,
    "password" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "accounts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verifications" (
    "id" UUID NOT NULL,
    "identifier" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "verifications_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_tokens" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "hint" TEXT NOT NULL,
    "scope" "token_scope" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ(3),
    "expires_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "api_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "imports" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "created_by" UUID NOT NULL,
    "state" "import_state" NOT NULL DEFAULT 'open',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "imports_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sources" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,
    "format" TEXT,
    "encoding" TEXT,
    "error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sources_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "source_songs" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "source_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "chart" TEXT NOT NULL,
    "fingerprint" BYTEA NOT NULL,
    "warnings" JSONB NOT NULL DEFAULT '[]',
    "song_id" UUID,

    CONSTRAINT "source_songs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entries" (
    "id" UUID NOT NULL,
    "church_id" UUID,
    "user_id" UUID,
    "action" TEXT NOT NULL,
    "object_type" TEXT NOT NULL,
    "object_id" TEXT,
    "details" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "audit_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_mails" (
    "id" UUID NOT NULL,
    "recipient" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_mails_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_types" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "default_times" JSONB NOT NULL DEFAULT '[]',
    "default_items" JSONB NOT NULL DEFAULT '[]',
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "service_types_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plans" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "service_type_id" UUID NOT NULL,
    "date" DATE NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "notes" TEXT NOT NULL DEFAULT '',
    "status" "plan_status" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "published_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_times" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "kind" "plan_time_kind" NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(0) NOT NULL,
    "length" INTEGER,

    CONSTRAINT "plan_times_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_items" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "plan_item_kind" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "length" INTEGER NOT NULL DEFAULT 0,
    "notes" TEXT NOT NULL DEFAULT '',
    "band_notes" TEXT NOT NULL DEFAULT '',
    "tech_notes" TEXT NOT NULL DEFAULT '',
    "arrangement_id" UUID,
    "key" TEXT,
    "capo" INTEGER NOT NULL DEFAULT 0,
    "sequence" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_items_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "songs" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "other_titles" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "copyright" TEXT,
    "ccli_number" TEXT,
    "is_public_domain" BOOLEAN NOT NULL DEFAULT false,
    "language" TEXT,
    "themes" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "scriptures" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "notes" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "author_text" TEXT NOT NULL DEFAULT '',
    "lyrics" TEXT NOT NULL DEFAULT '',
    "search_vector" tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', fold_text("title" || ' ' || join_texts("other_titles"))), 'A') ||
        setweight(to_tsvector('simple', fold_text("author_text")), 'B') ||
        setweight(to_tsvector('simple', fold_text("lyrics")), 'C')
    ) STORED,
    "search_text" text GENERATED ALWAYS AS (
        fold_text("title" || ' ' || join_texts("other_titles") || ' ' || "author_text" || ' ' || "lyrics")
    ) STORED,

    CONSTRAINT "songs_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "song_authors" (
    "church_id" UUID NOT NULL,
    "song_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "role" "author_role" NOT NULL,

    CONSTRAINT "song_authors_pkey" PRIMARY KEY ("song_id","position")
);

-- CreateTable
CREATE TABLE "arrangements" (
    "id" UUID NOT NULL,
    "church_id" UUID NOT NULL,
    "song_id" UUID NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "key" TEXT,
    "tempo" INTEGER,
    "metre" TEXT,
    "length" INTEGER,
    "chart" TEXT NOT NULL,
    "sequence" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "arrangements_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "churches_slug_key" ON "churches"("slug");

-- CreateIndex
CREATE INDEX "members_user_id_idx" ON "members"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_church_id_user_id_key" ON "members"("church_id", "user_id");

-- CreateIndex
CREATE UNIQUE INDEX "members_church_id_id_key" ON "members"("church_id", "id");

-- CreateIndex
CREATE INDEX "member_song_keys_church_id_song_id_idx" ON "member_song_keys"("church_id", "song_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitations_hash_key" ON "invitations"("hash");

-- CreateIndex
CREATE INDEX "invitations_church_id_idx" ON "invitations"("church_id");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_key" ON "sessions"("token");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE INDEX "accounts_user_id_idx" ON "accounts"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "accounts_provider_id_account_id_key" ON "accounts"("provider_id", "account_id");

-- CreateIndex
CREATE INDEX "verifications_identifier_idx" ON "verifications"("identifier");

-- CreateIndex
CREATE UNIQUE INDEX "api_tokens_hash_key" ON "api_tokens"("hash");

-- CreateIndex
CREATE INDEX "api_tokens_user_id_idx" ON "api_tokens"("user_id");

-- CreateIndex
CREATE INDEX "imports_church_id_created_at_idx" ON "imports"("church_id", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "imports_church_id_id_key" ON "imports"("church_id", "id");

-- CreateIndex
CREATE INDEX "sources_church_id_sha256_idx" ON "sources"("church_id", "sha256");

-- CreateIndex
CREATE UNIQUE INDEX "sources_church_id_id_key" ON "sources"("church_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "sources_import_id_sha256_file_name_key" ON "sources"("import_id", "sha256", "file_name");

-- CreateIndex
CREATE INDEX "source_songs_church_id_fingerprint_idx" ON "source_songs"("church_id", "fingerprint");

-- CreateIndex
CREATE INDEX "source_songs_church_id_song_id_idx" ON "source_songs"("church_id", "song_id");

-- CreateIndex
CREATE UNIQUE INDEX "source_songs_source_id_position_key" ON "source_songs"("source_id", "position");

-- CreateIndex
CREATE INDEX "audit_entries_church_id_at_idx" ON "audit_entries"("church_id", "at");

-- CreateIndex
CREATE INDEX "outbox_mails_sent_at_created_at_idx" ON "outbox_mails"("sent_at", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "service_types_church_id_id_key" ON "service_types"("church_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "service_types_church_id_name_key" ON "service_types"("church_id", "name");

-- CreateIndex
CREATE INDEX "plans_church_id_date_idx" ON "plans"("church_id", "date");

-- CreateIndex
CREATE INDEX "plans_church_id_service_type_id_idx" ON "plans"("church_id", "service_type_id");

-- CreateIndex
CREATE UNIQUE INDEX "plans_church_id_id_key" ON "plans"("church_id", "id");

-- CreateIndex
CREATE INDEX "plan_times_church_id_plan_id_idx" ON "plan_times"("church_id", "plan_id");

-- CreateIndex
CREATE INDEX "plan_items_church_id_arrangement_id_idx" ON "plan_items"("church_id", "arrangement_id");

-- Deferrable, so that it is checked when a statement ends and not row by row: a
-- move shifts its neighbours in one UPDATE.
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_plan_id_position_key"
    UNIQUE ("plan_id", "position") DEFERRABLE INITIALLY IMMEDIATE;

-- CreateIndex
CREATE UNIQUE INDEX "plan_items_church_id_id_key" ON "plan_items"("church_id", "id");

CREATE INDEX "songs_search_vector_idx" ON "songs" USING gin ("search_vector");
CREATE INDEX "songs_search_text_idx" ON "songs" USING gin ("search_text" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "songs_church_id_title_idx" ON "songs"("church_id", "title");

-- CreateIndex
CREATE INDEX "songs_church_id_ccli_number_idx" ON "songs"("church_id", "ccli_number");

-- CreateIndex
CREATE UNIQUE INDEX "songs_church_id_id_key" ON "songs"("church_id", "id");

-- CreateIndex
CREATE INDEX "song_authors_church_id_song_id_idx" ON "song_authors"("church_id", "song_id");

-- CreateIndex
CREATE INDEX "arrangements_church_id_song_id_idx" ON "arrangements"("church_id", "song_id");

-- CreateIndex
CREATE UNIQUE INDEX "arrangements_church_id_id_key" ON "arrangements"("church_id", "id");

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_song_keys" ADD CONSTRAINT "member_song_keys_church_id_member_id_fkey" FOREIGN KEY ("church_id", "member_id") REFERENCES "members"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_song_keys" ADD CONSTRAINT "member_song_keys_church_id_song_id_fkey" FOREIGN KEY ("church_id", "song_id") REFERENCES "songs"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "accounts" ADD CONSTRAINT "accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "imports" ADD CONSTRAINT "imports_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sources" ADD CONSTRAINT "sources_church_id_import_id_fkey" FOREIGN KEY ("church_id", "import_id") REFERENCES "imports"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_songs" ADD CONSTRAINT "source_songs_church_id_source_id_fkey" FOREIGN KEY ("church_id", "source_id") REFERENCES "sources"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "source_songs" ADD CONSTRAINT "source_songs_church_id_song_id_fkey" FOREIGN KEY ("church_id", "song_id") REFERENCES "songs"("church_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "service_types" ADD CONSTRAINT "service_types_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plans" ADD CONSTRAINT "plans_church_id_service_type_id_fkey" FOREIGN KEY ("church_id", "service_type_id") REFERENCES "service_types"("church_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_times" ADD CONSTRAINT "plan_times_church_id_plan_id_fkey" FOREIGN KEY ("church_id", "plan_id") REFERENCES "plans"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_church_id_plan_id_fkey" FOREIGN KEY ("church_id", "plan_id") REFERENCES "plans"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_church_id_arrangement_id_fkey" FOREIGN KEY ("church_id", "arrangement_id") REFERENCES "arrangements"("church_id", "id") ON DELETE NO ACTION ON UPDATE NO ACTION;

-- AddForeignKey
ALTER TABLE "songs" ADD CONSTRAINT "songs_church_id_fkey" FOREIGN KEY ("church_id") REFERENCES "churches"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "song_authors" ADD CONSTRAINT "song_authors_church_id_song_id_fkey" FOREIGN KEY ("church_id", "song_id") REFERENCES "songs"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "arrangements" ADD CONSTRAINT "arrangements_church_id_song_id_fkey" FOREIGN KEY ("church_id", "song_id") REFERENCES "songs"("church_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;
