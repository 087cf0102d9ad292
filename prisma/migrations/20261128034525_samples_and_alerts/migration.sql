-- CreateTable
CREATE TABLE "worker_samples" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "host" TEXT NOT NULL,
    "worker" INTEGER NOT NULL,
    "pool_limit" INTEGER NOT NULL,
    "busy" INTEGER NOT NULL,
    "idle" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "mean_busy" DOUBLE PRECISION NOT NULL,
    "longest_wait" DOUBLE PRECISION NOT NULL,
    "statements" INTEGER NOT NULL,
    "slowest_statement" DOUBLE PRECISION NOT NULL,
    "calls" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "sheds" INTEGER NOT NULL,
    "is_breaker_open" BOOLEAN NOT NULL,
    "loop_delay" DOUBLE PRECISION NOT NULL,
    "loop_use" DOUBLE PRECISION NOT NULL,
    "resident_bytes" BIGINT NOT NULL,
    "disk_free" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "worker_samples_pkey" PRIMARY KEY ("at","host","worker")
);

-- CreateTable
CREATE TABLE "worker_summaries" (
    "at" TIMESTAMPTZ(3) NOT NULL,
    "host" TEXT NOT NULL,
    "worker" INTEGER NOT NULL,
    "samples" INTEGER NOT NULL,
    "pool_limit" INTEGER NOT NULL,
    "busy" INTEGER NOT NULL,
    "idle" INTEGER NOT NULL,
    "waiting" INTEGER NOT NULL,
    "mean_busy" DOUBLE PRECISION NOT NULL,
    "longest_wait" DOUBLE PRECISION NOT NULL,
    "statements" INTEGER NOT NULL,
    "slowest_statement" DOUBLE PRECISION NOT NULL,
    "calls" INTEGER NOT NULL,
    "failures" INTEGER NOT NULL,
    "sheds" INTEGER NOT NULL,
    "is_breaker_open" BOOLEAN NOT NULL,
    "loop_delay" DOUBLE PRECISION NOT NULL,
    "loop_use" DOUBLE PRECISION NOT NULL,
    "resident_bytes" BIGINT NOT NULL,
    "disk_free" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "worker_summaries_pkey" PRIMARY KEY ("at","host","worker")
);

-- CreateTable
CREATE TABLE "alert_rules" (
    "rule" TEXT NOT NULL,
    "threshold" DOUBLE PRECISION NOT NULL,
    "for_seconds" INTEGER NOT NULL,
    "is_enabled" BOOLEAN NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "alert_rules_pkey" PRIMARY KEY ("rule")
);

-- CreateTable
CREATE TABLE "alert_watch" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "looked_at" TIMESTAMPTZ(3) NOT NULL,
    "states" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "alert_watch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "alerts" (
    "id" UUID NOT NULL,
    "rule" TEXT NOT NULL,
    "sentence" TEXT NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "acknowledged_at" TIMESTAMPTZ(3),
    "acknowledged_by" UUID,
    "resolved_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbox_posts" (
    "id" UUID NOT NULL,
    "body" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "last_error" TEXT,
    "retry_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbox_posts_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "alerts_opened_at_idx" ON "alerts"("opened_at");

-- CreateIndex
CREATE INDEX "outbox_posts_sent_at_created_at_idx" ON "outbox_posts"("sent_at", "created_at");

-- At most one alert of a kind is open at a time, whoever looks.
CREATE UNIQUE INDEX "alerts_open_rule_key" ON "alerts" ("rule") WHERE "resolved_at" IS NULL;
