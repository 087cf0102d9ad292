import type { TestWorld } from '@precentor/core/testing'
import type { SeededIds } from './seed-church.ts'

/** Makes `count` of everything that a seeded church has one of, by copying rows. */
export async function multiplyRows(
  { database }: TestWorld,
  ids: SeededIds,
  count: number,
): Promise<void> {
  const { client } = database.db
  await client.$executeRaw`
    CREATE OR REPLACE FUNCTION copy_row(source regclass, key uuid, changes jsonb) RETURNS int
    LANGUAGE plpgsql AS $$
    DECLARE names text;
    BEGIN
      SELECT string_agg(quote_ident(attname), ', ') INTO names FROM pg_attribute
      WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
      EXECUTE format(
        'INSERT INTO %1$s (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$s,
          (SELECT to_jsonb(row) FROM %1$s AS row WHERE id = $1) || $2)', source, names)
      USING key, changes;
      RETURN 1;
    END $$`
  const { songId, arrangementId, planId, itemId, timeId, serviceTypeId, invitationId } = ids
  const { importId, memberId, userId } = ids
  // Each copy differs from its original by what has to be unique.
  await client.$executeRaw`
    SELECT copy_row('songs', ${songId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'title', 'Song of Grace ' || at)),
      copy_row('arrangements', ${arrangementId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'name', 'Grace ' || at)),
      copy_row('plans', ${planId}::uuid, jsonb_build_object('id', gen_random_uuid())),
      copy_row('plan_items', ${itemId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'position', at)),
      copy_row('plan_times', ${timeId}::uuid, jsonb_build_object('id', gen_random_uuid())),
      copy_row('service_types', ${serviceTypeId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'name', 'Grace service ' || at)),
      copy_row('invitations', ${invitationId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'hash', md5(at::text))),
      copy_row('imports', ${importId}::uuid, jsonb_build_object('id', gen_random_uuid())),
      copy_row('users', ${userId}::uuid,
        jsonb_build_object('id', uuid(md5('user' || at)), 'email', at || '@copy.test.example')),
      copy_row('members', ${memberId}::uuid,
        jsonb_build_object('id', gen_random_uuid(), 'user_id', uuid(md5('user' || at))))
    FROM generate_series(1, ${count - 1}::int) AS at`
}
