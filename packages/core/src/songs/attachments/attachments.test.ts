import { expectStatements } from '@precentor/db/testing'
import { attachmentLimits } from '@precentor/schemas'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { openTestWorld, testNow } from '../../testing/index.ts'
import { createSong } from '../create-song.ts'
import { addAttachment } from './add-attachment.ts'
import { ReceivedFile, type FileStore } from './file-store.ts'
import { forgetAttachments } from './forget-attachments.ts'
import { getAttachment } from './get-attachment.ts'
import { listAttachments } from './list-attachments.ts'
import { removeAttachment, restoreAttachment } from './remove-attachment.ts'
import { renameAttachment } from './rename-attachment.ts'

describe('the files of an arrangement', () => {
  it('are listed with their song, in the order in which they came', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    for (const number of [1, 2, 3]) {
      const input = { arrangementId, fileName: `Take ${number}.mp3` }
      await addAttachment(leader, input, received({ number }), shelf)
    }
    const { items } = await expectStatements(1, () => listAttachments(musician, { songId }))
    expect(items.map(({ name, kind }) => [name, kind])).toEqual([
      ['Take 1.mp3', 'audio'],
      ['Take 2.mp3', 'audio'],
      ['Take 3.mp3', 'audio'],
    ])
    expect([...shelf.keys].toSorted()).toEqual(items.map(({ id }) => id).toSorted())
  })

  it('are what their content is, not what their name says', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    for (const mediaType of ['image/svg+xml', 'text/html', 'application/x-msdownload', null]) {
      const added = addAttachment(
        leader,
        { arrangementId, fileName: 'song.mp3' },
        received({ mediaType }),
        shelf,
      )
      await expect(added).rejects.toMatchObject({ code: 'attachment.unknown_type' })
    }
    const large = received({ mediaType: 'application/pdf', size: attachmentLimits.sheetBytes + 1 })
    await expect(
      addAttachment(leader, { arrangementId, fileName: 'a.pdf' }, large, shelf),
    ).rejects.toMatchObject({ code: 'attachment.too_large' })
    expect(shelf.keys.size).toBe(0)
  })

  it('are there once, however often they come', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    const add = () =>
      addAttachment(leader, { arrangementId, fileName: 'A.mp3' }, received({ number: 7 }), shelf)
    const [first, second] = await Promise.all([add(), add()])
    expect(second.id).toBe(first.id)
    await removeAttachment(leader, { attachmentId: first.id })
    expect((await add()).id).toBe(first.id)
    expect((await listAttachments(leader, { songId })).items).toHaveLength(1)
    expect(shelf.keys.size).toBe(1)
  })

  it('leave no bytes behind when the arrangement is not there', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const shelf = createShelf()
    const { arrangementId } = await makeSong(world.other.members.leader)
    await expect(
      addAttachment(leader, { arrangementId, fileName: 'A.mp3' }, received({}), shelf),
    ).rejects.toMatchObject({ code: 'arrangement.not_found' })
    expect(shelf.keys.size).toBe(0)
  })

  it('are no more than so many, and take no more room than so much', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    const add = (number: number, size = 10) =>
      addAttachment(leader, { arrangementId, fileName: 'A.mp3' }, received({ number, size }), shelf)
    for (let number = 0; number < attachmentLimits.perArrangement; number += 1) await add(number)
    await expect(add(200)).rejects.toMatchObject({ code: 'attachment.no_room' })
  })

  it('are renamed, removed, brought back, and forgotten after a month', async () => {
    await using world = await openTestWorld()
    const { leader } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    const input = { arrangementId, fileName: 'A.mp3' }
    const { id: attachmentId } = await addAttachment(leader, input, received({}), shelf)
    await renameAttachment(leader, { attachmentId, name: 'Rehearsal' })
    expect(await getAttachment(leader, { attachmentId })).toMatchObject({ name: 'Rehearsal' })
    await removeAttachment(leader, { attachmentId })
    await expect(getAttachment(leader, { attachmentId })).rejects.toMatchObject({
      code: 'file.not_found',
    })
    await restoreAttachment(leader, { attachmentId })
    expect((await listAttachments(leader, { songId })).items).toHaveLength(1)
    await removeAttachment(leader, { attachmentId })
    const after = (days: number) => ({
      ...world.context,
      now: () => new Date(testNow.getTime() + days * 86_400_000),
    })
    expect(await forgetAttachments(after(29), shelf)).toBe(0)
    expect(await forgetAttachments(after(31), shelf)).toBe(1)
    expect(shelf.keys.size).toBe(0)
    await expect(restoreAttachment(leader, { attachmentId })).rejects.toMatchObject({
      code: 'file.not_found',
    })
  })

  it('are out of reach for another church, and only read by musicians', async () => {
    await using world = await openTestWorld()
    const { leader, musician } = world.home.members
    const { songId, arrangementId } = await makeSong(leader)
    const shelf = createShelf()
    const input = { arrangementId, fileName: 'A.mp3' }
    const { id: attachmentId } = await addAttachment(leader, input, received({}), shelf)
    const stranger = world.other.members.owner
    expect((await listAttachments(stranger, { songId })).items).toEqual([])
    for (const attempt of [getAttachment, removeAttachment, restoreAttachment]) {
      await expect(attempt(stranger, { attachmentId })).rejects.toMatchObject({
        code: 'file.not_found',
      })
    }
    await expect(renameAttachment(stranger, { attachmentId, name: 'B' })).rejects.toMatchObject({
      code: 'file.not_found',
    })
    const refused = { kind: 'forbidden' }
    await expect(addAttachment(musician, input, received({}), shelf)).rejects.toMatchObject(refused)
    await expect(removeAttachment(musician, { attachmentId })).rejects.toMatchObject(refused)
    await expect(renameAttachment(musician, { attachmentId, name: 'B' })).rejects.toMatchObject(
      refused,
    )
  })
})

type Leader = Parameters<typeof createSong>[0]

async function makeSong(leader: Leader) {
  const song = await createSong(leader, { title: 'Song', arrangement: { chart: '[G]Words' } })
  const [arrangement] = song.arrangements
  if (arrangement === undefined) throw new Error('There is no arrangement.')
  return { songId: song.id, arrangementId: arrangement.id }
}

function received(facts: { number?: number; size?: number; mediaType?: string | null }) {
  const sha256 = new Uint8Array(32).fill(facts.number ?? 1)
  const { size = 1_000, mediaType = 'audio/mpeg' } = facts
  return new ReceivedFile({ path: '/nowhere', size, sha256, mediaType })
}

/** A store that knows what it keeps; the real ones are tested where they are made. */
function createShelf(): FileStore & { readonly keys: Set<string> } {
  const keys = new Set<string>()
  return {
    keys,
    keep: async (key) => void keys.add(key),
    open: async () => Readable.from([]),
    remove: async (key) => void keys.delete(key),
  }
}
