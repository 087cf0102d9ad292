-- CreateTable
CREATE TABLE "answered_calls" (
    "user_id" UUID NOT NULL,
    "key_hash" BYTEA NOT NULL,
    "input_hash" BYTEA NOT NULL,
    "answer" BYTEA,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "answered_calls_pkey" PRIMARY KEY ("user_id","key_hash")
);

-- CreateIndex
CREATE INDEX "answered_calls_at_idx" ON "answered_calls"("at");

-- AddForeignKey
ALTER TABLE "answered_calls" ADD CONSTRAINT "answered_calls_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
