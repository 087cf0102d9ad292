import { addHymn } from '../support/library.ts'
import { expect, expectAccessible, test } from '../support/journey.ts'

type Arrangement = { readonly chart: string }

test('two people edit one chart: both texts are shown, and nothing is lost', async ({
  owner,
  church,
  member,
  open,
}) => {
  const song = await addHymn(owner, church, 'rock-of-ages')
  const leader = await member('leader')
  const path = `/${church.slug}/songs/${song.id}/arrangements/${song.arrangementId}/edit`
  const [mine, theirs] = [await open(owner, path), await open(leader, path)]
  const chartOf = (page: typeof mine) => page.getByRole('textbox', { name: 'Text of the chart' })
  const edit = async (page: typeof mine, words: string) => {
    const text = await chartOf(page).inputValue()
    await chartOf(page).fill(text.replace(/\{title: .*\}/, `{title: ${words}}`))
    await page.getByRole('button', { name: 'Save', exact: true }).first().click()
  }

  await edit(theirs, 'Their title')
  await expect(theirs).toHaveURL(new RegExp(`/songs/${song.id}(\\?|$)`))
  await edit(mine, 'My title')

  await expect(mine.getByRole('heading', { name: /Somebody else changed this/ })).toBeVisible()
  await expect(mine.getByText('Their title').first()).toBeVisible()
  await expect(mine.getByText('My title').first()).toBeVisible()
  await expectAccessible(mine)
  await mine.getByRole('button', { name: 'Keep mine' }).click()
  await mine.getByRole('button', { name: 'Save what I chose' }).click()
  const stored = async () => {
    const input = { churchId: church.id, arrangementId: song.arrangementId }
    return (await owner.query<Arrangement>('arrangement.byId', input)).chart
  }
  await expect.poll(stored).toContain('{title: My title}')
})
