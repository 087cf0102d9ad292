-- CreateTable
CREATE TABLE "deployments" (
    "single" BOOLEAN NOT NULL DEFAULT true,
    "key" TEXT NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "deployments_pkey" PRIMARY KEY ("single")
);
