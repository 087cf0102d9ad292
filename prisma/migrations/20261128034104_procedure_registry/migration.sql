-- CreateTable
CREATE TABLE "procedures" (
    "path" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "access" TEXT NOT NULL,
    "code_limit" INTEGER NOT NULL,
    "own_limit" INTEGER,
    "is_enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "procedures_pkey" PRIMARY KEY ("path")
);

-- CreateTable
CREATE TABLE "procedure_registry" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" INTEGER NOT NULL,

    CONSTRAINT "procedure_registry_pkey" PRIMARY KEY ("id")
);
