import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestWorld, type TestWorld } from '../testing/index.ts'
import { listSongs, type SongListItem } from './list-songs.ts'
import { insertTestSongs } from './testing/insert-test-songs.ts'

let world: TestWorld
beforeAll(async () => {
  world = await openTestWorld()
  await insertTestSongs(world.home.members.leader, [
    {
      title: 'Amazing Grace',
      author: 'John Newton',
      lyrics: 'How sweet the sound\nThat saved a wretch like me!\n’Twas grace that taught my heart',
    },
    { title: 'When I Survey', author: 'Isaac Watts', lyrics: 'Love so amazing, so divine' },
    { title: 'Großer Gott, wir loben dich', author: 'Ignaz Franz', lyrics: 'Herr, wir preisen' },
    { title: 'The First Noel', lyrics: 'Born is the King of Israel\nHallelujah' },
    { title: 'Hark', lyrics: 'Glory to the newborn King\nborn of Mary, there is the manger' },
    { title: 'Боже сильный', lyrics: 'Воспой, душа моя' },
    { title: '100% Yours', lyrics: 'a_b | c & d ! (e) \'f\' :* \\ <-> "g"' },
    { title: 'Sweet Hour', author: 'Grace Walford' },
  ])
})
afterAll(async () => {
  await world[Symbol.asyncDispose]()
})

const search = async (query: string) => {
  const { musician } = world.home.members
  return (await listSongs(musician, { query, limit: 20, archived: false })).items
}

const titles = async (query: string) => (await search(query)).map(({ title }) => title)

describe('searching songs', () => {
  it.each([
    ['a word of the title', 'survey', ['When I Survey']],
    ['a word that is still being typed', 'surv', ['When I Survey']],
    ['an author', 'isaac watts', ['When I Survey']],
    ['words of the lyrics', 'wretch like', ['Amazing Grace']],
    ['words of title, author and lyrics together', 'newton sweet amazing', ['Amazing Grace']],
    ['another case and no accents', 'GROSSER gott', ['Großer Gott, wir loben dich']],
    ['accents that nobody wrote', 'Noël', ['The First Noel']],
    ['another alphabet', 'душа', ['Боже сильный']],
    ['an apostrophe of the other kind', "'twas grace", ['Amazing Grace']],
    ['blanks and signs around words', '  sweet -- (sound)!  ', ['Amazing Grace']],
  ])('finds %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it.each([
    ['a letter left out', 'amzing', ['Amazing Grace', 'When I Survey']],
    ['two letters exchanged', 'graec', ['Amazing Grace', 'Sweet Hour']],
    ['a wrong letter in an author', 'newtan', ['Amazing Grace']],
    ['two slips in a long word', 'haleluja', ['The First Noel']],
    ['an error in one word of several', 'wretch lkie', ['Amazing Grace']],
    ['words run together', 'amazinggrace', ['Amazing Grace']],
    ['another alphabet', 'сильнйы', ['Боже сильный']],
  ])('forgives %s', async (_, query, expected) => {
    expect(await titles(query)).toEqual(expected)
  })

  it('does not guess where the words as typed are somewhere', async () => {
    expect(await titles('newborn')).toEqual(['Hark'])
  })

  it('puts titles before authors, and authors before lyrics', async () => {
    expect(await titles('grace')).toEqual(['Amazing Grace', 'Sweet Hour'])
    expect(await titles('sweet')).toEqual(['Sweet Hour', 'Amazing Grace'])
    expect(await titles('amazing')).toEqual(['Amazing Grace', 'When I Survey'])
  })

  it('puts the whole title first, and words in a row before words apart', async () => {
    expect(await titles('hark')).toEqual(['Hark'])
    expect(await titles('born is the king')).toEqual(['The First Noel', 'Hark'])
  })

  it('shows the line that matches and where', async () => {
    const [song] = await search('wretch like')
    expect(marked(song)).toEqual('That saved a [wretch] [like] me!')
    expect(song?.titleRanges).toEqual([])
  })

  it('marks the word that was meant', async () => {
    const [, song] = await search('amzing')
    expect(marked(song)).toEqual('Love so [amazing], so divine')
  })

  it('shows no line where the title says it all', async () => {
    const [song] = await search('amazing grace')
    expect(song).toMatchObject({
      match: null,
      titleRanges: [
        [0, 7],
        [8, 13],
      ],
    })
  })

  it.each([
    '!!!',
    "'",
    '" OR 1=1',
    ':*',
    '\\',
    '%',
    '_',
    '&|!()',
    '<->',
    'a'.repeat(200),
    '\u{1F3B5}',
  ])('takes %j for words like any other', async (query) => {
    expect(await search(query)).toBeInstanceOf(Array)
  })

  it('finds nothing for signs alone, and everything for blanks', async () => {
    expect(await titles('?!')).toEqual([])
    expect(await titles('')).toHaveLength(8)
  })

  it('survives anything that can be typed', async () => {
    const signs = String.raw`'"\:*&|!()<->%_{}[]$1;--/**/~^`.split('')
    for (const sign of signs) {
      for (const query of [`grace${sign}`, `${sign}grace`, `gr${sign}ace`, `amzing${sign}graec`]) {
        expect(await search(query), query).toBeInstanceOf(Array)
      }
    }
  })
})

function marked(song: SongListItem | undefined): string | null {
  const match = song?.match ?? null
  if (match === null) return null
  const { line, ranges } = match
  return ranges.reduceRight(
    (text, [start, end]) => `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`,
    line,
  )
}
