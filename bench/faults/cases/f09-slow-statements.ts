import type { Scene, SceneCase } from '../frame/fault-case.ts'
import { percentile } from '../frame/figures.ts'
import { sideLoad } from '../frame/side-load.ts'

const seconds = 10
const rate = 3
/** Of other procedures, in a second: enough to know their p95. */
export const others = 20
/** The statement's time-out, and the way there and back. */
const cut = 2_600

/** F9: half of the reads meet a statement that would take five seconds. */
export const slowStatements: SceneCase = {
  id: 'F9',
  title: `song.list takes 5 s, ${rate} of ${rate * 2} reads a second, for ${seconds} s`,
  pass: 'cut at 2 s with 503; other procedures p95 < 2 ×',
  isQuick: false,
  load: { rate: 0, watchers: 5 },
  strike: async (scene) => {
    const { sql, url, church, figures } = scene
    const { churchId } = church
    const healthy = question(scene, 'serviceType.list', { churchId })
    await sideLoad(url, healthy, { rate: others, seconds: 3 })
    const before = await sideLoad(url, healthy, { rate: others, seconds })
    await sql(`
      CREATE FUNCTION slowly() RETURNS boolean LANGUAGE plpgsql VOLATILE
        AS $$ BEGIN PERFORM pg_sleep(5); RETURN true; END $$;
      CREATE POLICY slowly ON songs USING ((SELECT slowly()));
      ALTER TABLE songs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE songs FORCE ROW LEVEL SECURITY`)
    try {
      const [slow, during] = await Promise.all([
        sideLoad(url, question(scene, 'song.list', { churchId }), { rate, seconds }),
        sideLoad(url, healthy, { rate: others, seconds }),
      ])
      figures.holds(
        'slow ones answered with 503',
        slow.every(({ status }) => status === 503),
        slow.find(({ status }) => status !== 503)?.status ?? 'yes',
      )
      figures.atMost('longest slow one', Math.max(...slow.map(({ took }) => took)), cut, 'ms')
      noteOthers(scene, before, during)
    } finally {
      await sql(`
        ALTER TABLE songs NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE songs DISABLE ROW LEVEL SECURITY;
        DROP POLICY slowly ON songs;
        DROP FUNCTION slowly()`)
    }
  },
}

/** Other procedures are all answered, at most twice as slowly. */
export function noteOthers(
  { figures }: Pick<Scene, 'figures'>,
  before: readonly { status: number; took: number }[],
  during: readonly { status: number; took: number }[],
): void {
  const p95 = (all: typeof before) =>
    percentile(
      all.map(({ took }) => took),
      95,
    )
  figures.tell('others before, p95', `${p95(before).toFixed(1)} ms`)
  figures.atMost('others meanwhile, p95', p95(during), 2 * p95(before), 'ms')
  figures.atMost('others refused', during.filter(({ status }) => status !== 200).length, 0)
}

/** Asks it as one musician after the other: nobody may ask as often as all of them. */
export function question(
  { church: { musicians } }: Pick<Scene, 'church'>,
  procedure: string,
  input: object,
) {
  return (turn: number) => {
    const { authorization = '', address = '' } = musicians[turn % musicians.length] ?? {}
    return {
      path: `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`,
      headers: { authorization, 'x-forwarded-for': address },
    }
  }
}
