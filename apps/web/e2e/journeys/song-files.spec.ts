import { addHymn } from '../support/library.ts'
import { expect, expectAccessible, test } from '../support/journey.ts'

// A quarter of a second of a tone, so that a browser has something to play.
function tone(): Buffer {
  const samples = Buffer.from(
    Array.from({ length: 2_000 }, (_, at) => 128 + Math.round(60 * Math.sin(at / 3))),
  )
  const head = Buffer.alloc(44)
  head.write('RIFF', 0)
  head.writeUInt32LE(36 + samples.length, 4)
  head.write('WAVEfmt ', 8)
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(8_000, 24)
  head.writeUInt32LE(8_000, 28)
  head.writeUInt16LE(1, 32)
  head.writeUInt16LE(8, 34)
  head.write('data', 36)
  head.writeUInt32LE(samples.length, 40)
  return Buffer.concat([head, samples])
}

test('a leader attaches a recording, a musician plays it', async ({
  owner,
  church,
  member,
  open,
}) => {
  const song = await addHymn(owner, church, 'amazing-grace')
  const path = `/${church.slug}/songs/${song.id}?tab=files`
  const leader = await open(await member('leader'), path)
  await leader.getByLabel('Files for Standard').setInputFiles([
    { name: 'Rehearsal.wav', mimeType: 'audio/wav', buffer: tone() },
    { name: 'page.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('<script>no</script>') },
  ])
  await expect(leader.getByRole('link', { name: 'Rehearsal.wav', exact: true })).toBeVisible()
  await expect(leader.getByText('“page.mp3” was not attached.')).toBeVisible()
  await expectAccessible(leader)

  await leader.getByRole('button', { name: 'Change Rehearsal.wav' }).click()
  await leader.getByRole('button', { name: 'Rename' }).click()
  await leader.getByLabel('Name of the file').fill('Slow take')
  await leader.keyboard.press('Enter')
  await expect(leader.getByRole('link', { name: 'Slow take', exact: true })).toBeVisible()

  const musician = await open(await member('musician'), path)
  const player = musician.locator('audio')
  await expect.poll(() => player.evaluate((audio: HTMLAudioElement) => audio.duration)).toBe(0.25)
  await expect(musician.getByRole('button', { name: 'Attach files' })).toBeHidden()

  await leader.getByRole('button', { name: 'Change Slow take' }).click()
  await leader.getByRole('button', { name: 'Remove' }).click()
  await expect(leader.getByRole('link', { name: 'Slow take', exact: true })).toBeHidden()
  await leader.getByRole('button', { name: 'Undo' }).click()
  await expect(leader.getByRole('link', { name: 'Slow take', exact: true })).toBeVisible()
})
