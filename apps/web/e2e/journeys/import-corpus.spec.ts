import { ImportPage } from '../support/import-page.ts'
import { expect, test } from '../support/journey.ts'
import { songFiles } from '../support/song-files.ts'

test('every file of a real collection is stored or explained', async ({ owner, church, open }) => {
  test.setTimeout(240_000)
  const files = songFiles()
  const page = await open(owner, `/${church.slug}/import`)
  const imports = new ImportPage(page)

  const start = performance.now()
  await imports.choose(files)
  const read = performance.now()
  await imports.import()
  const done = performance.now()

  const importId = page.url().split('/').at(-1)?.split('?')[0]
  const figures = await owner.query<Figures>('import.byId', { churchId: church.id, importId })
  const { counts } = figures
  expect(figures.files).toBe(files.length)
  expect(counts.new, 'nothing is left over').toBe(0)
  expect(counts.imported + counts.changed + counts.duplicate + counts.unreadable).toBe(
    figures.songs + figures.unreadable,
  )
  await expect.poll(() => imports.count('All')).toBe(figures.songs + figures.unreadable)
  const songs = await owner.query<{ total: number }>('song.list', { churchId: church.id })
  expect(songs.total).toBe(counts.imported)

  const perSecond = (milliseconds: number) => Math.round((figures.songs * 1000) / milliseconds)
  console.log(
    `${files.length} files, ${figures.songs} songs: ${counts.imported} imported, ` +
      `${counts.changed} like others, ${counts.duplicate} the same, ${counts.unreadable} not readable. ` +
      `Read ${perSecond(read - start)} songs/s, imported ${perSecond(done - read)} songs/s, ` +
      `in all ${perSecond(done - start)} songs/s.`,
  )
})

type Figures = {
  readonly files: number
  readonly songs: number
  readonly unreadable: number
  readonly counts: Readonly<
    Record<'new' | 'changed' | 'duplicate' | 'unreadable' | 'imported', number>
  >
}
