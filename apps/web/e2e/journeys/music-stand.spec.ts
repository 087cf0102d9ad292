import { AxeBuilder } from '@axe-core/playwright'
import { gzipSync } from 'node:zlib'
import { expect, expectAccessible, test } from '../support/journey.ts'
import { musicStand, watchWakeLock } from '../support/music-stand.ts'
import type { Church, Person } from '../support/people.ts'

type Item = {
  readonly id: string
  readonly version: number
  readonly song: { readonly title: string; readonly arrangementId: string } | null
}

type Plan = {
  readonly id: string
  readonly serviceType: { readonly id: string }
  readonly items: readonly Item[]
}

test('a musician plays a plan from a phone', async ({ owner, church, member, open }) => {
  const plan = await samplePlan(owner, church)
  const musician = await member('musician')
  const page = await open(musician, `/${church.slug}/plans/${plan.id}`)
  const askedToStayAwake = await watchWakeLock(page)
  await page.reload()
  const stand = await musicStand(page)
  await page.getByRole('link', { name: 'Music stand' }).click()

  await expect(stand.title).toHaveText('Gathering')
  await expect(stand.position).toHaveText('1 of 20')
  expect(await askedToStayAwake()).toEqual(['screen'])

  await stand.longPress()
  await stand.choose('Songs only')
  await expect(stand.title).toHaveText('Praise to the Lord, the Almighty')
  await stand.goTo('Amazing Grace')
  await expect(stand.position).toHaveText('3 of 8page 1 of 2')

  await page.keyboard.press('PageDown')
  await expect(stand.position).toHaveText('3 of 8page 2 of 2')
  await page.keyboard.press('PageDown')
  await expect(stand.title).toHaveText('How Firm a Foundation')
  await expect(stand.position).toContainText('4 of 8page 1')
  await page.keyboard.press('PageUp')
  await expect(stand.position).toHaveText('3 of 8page 2 of 2')
  await stand.swipe('right')
  await expect(stand.position).toHaveText('3 of 8page 1 of 2')
  await stand.swipe('left')
  await stand.swipe('left')
  await expect(stand.title).toHaveText('How Firm a Foundation')
  await expectReadable(page)
})

test('charts are in the keys of the plan, for the hands of the reader', async ({
  owner,
  church,
  member,
  open,
}) => {
  const plan = await samplePlan(owner, church)
  const musician = await member('musician')
  const item = itemOf(plan, 'To God Be the Glory')
  const page = await open(musician, `/${church.slug}/plans/${plan.id}/stand?item=${item.id}`)
  const stand = await musicStand(page)
  await expect(stand.title).toHaveText('To God Be the Glory')
  await expect(stand.facts).toContainText('Key G')
  await expect(stand.firstChord).toHaveText('G')

  await stand.goTo('How Firm a Foundation')
  await expect(stand.facts).toContainText('Sounds in A · Capo 2: play in G')
  await expect(stand.firstChord).toHaveText('G')
  await expect(page.getByText('Public domain')).toBeAttached()

  await page.getByRole('button', { name: /^My stand/ }).click()
  await stand.choose('No capo')
  await expect(stand.facts).toContainText('Key A')
  await expect(stand.firstChord).toHaveText('A')

  await page.reload()
  await expect(stand.title).toHaveText('How Firm a Foundation')
  await expect(stand.firstChord).toHaveText('A')
})

test('the stand follows the leader, and goes on without the network', async ({
  owner,
  church,
  member,
  open,
}) => {
  const plan = await samplePlan(owner, church)
  const musician = await member('musician')
  const item = itemOf(plan, 'Amazing Grace')
  const page = await open(musician, `/${church.slug}/plans/${plan.id}/stand?item=${item.id}`)
  const stand = await musicStand(page)
  await expect(stand.position).toContainText('7 of 20')
  await page.keyboard.press('PageDown')
  await expect(stand.position).toContainText('page 2 of 2')

  await change(owner, church, plan, item, { key: 'Bb' })
  await expect(stand.facts).toContainText('Key Bb')
  await expect(stand.position).toHaveText('7 of 20page 2 of 2')
  await owner.mutate('plan.removeItem', {
    churchId: church.id,
    planId: plan.id,
    itemId: plan.items[0]?.id,
  })
  await expect(stand.position).toHaveText('6 of 19page 2 of 2')

  await musician.context.setOffline(true)
  await expect(page.getByText('Offline')).toBeVisible()
  for (const title of ['With the children: what a river can carry', 'Word']) {
    await page.keyboard.press('PageDown')
    await expect(stand.title).toHaveText(title)
  }
  await musician.context.setOffline(false)
  await expect(page.getByText('Offline')).toBeHidden()
})

test('the page of the stand is small', async ({ owner, church, open }) => {
  const plan = await samplePlan(owner, church)
  const page = await open(owner, '/sign-in')
  const scripts: Promise<number>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() !== 'script') return
    scripts.push(answer.body().then((body) => gzipSync(body).length))
  })
  await page.goto(`/${church.slug}/plans/${plan.id}/stand`, { waitUntil: 'load' })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const sizes = await Promise.all(scripts)
  const total = sizes.reduce((sum, size) => sum + size, 0)
  expect(sizes.length).toBeGreaterThan(3)
  expect(total).toBeLessThan(190_000)
})

test('charts go on paper, two on a sheet where both fit', async ({ owner, church, open }) => {
  const sample = await samplePlan(owner, church)
  const { id: churchId, slug } = church
  const input = { churchId, serviceTypeId: sample.serviceType.id, date: '2030-01-06' }
  const plan = await owner.mutate<Plan>('plan.create', input)
  for (const { id: itemId } of plan.items) {
    await owner.mutate('plan.removeItem', { churchId, planId: plan.id, itemId })
  }
  const short = ['When I Survey the Wondrous Cross', 'Praise God, from Whom All Blessings Flow']
  for (const title of [...short, 'How Firm a Foundation']) {
    const arrangementId = itemOf(sample, title).song?.arrangementId
    await owner.mutate('plan.addItem', { churchId, planId: plan.id, kind: 'song', arrangementId })
  }
  const page = await open(owner, `/${slug}/plans/${plan.id}/print`)
  await expect(page.getByRole('article')).toHaveCount(3)
  await expectAccessible(page)
  for (const format of ['A4', 'Letter']) {
    const paper = (await page.pdf({ format })).toString('latin1')
    expect(paper.match(/\/Type \/Page\n/g), format).toHaveLength(2)
  }
})

async function samplePlan(owner: Person, church: Church): Promise<Plan> {
  return owner.mutate<Plan>('plan.addSample', { churchId: church.id })
}

function itemOf(plan: Plan, title: string): Item {
  const item = plan.items.find(({ song }) => song?.title === title)
  if (item === undefined) throw new Error(`The plan has no ${title}.`)
  return item
}

async function change(
  owner: Person,
  church: Church,
  plan: Plan,
  item: Item,
  changes: object,
): Promise<void> {
  const { id: itemId, version } = item
  const input = { churchId: church.id, planId: plan.id, itemId, version, changes }
  await owner.mutate('plan.updateItem', input)
}

/** Nothing serious, and on the stand a contrast of 7 for every text. */
async function expectReadable(page: Parameters<typeof musicStand>[0]): Promise<void> {
  await expectAccessible(page)
  const contrast = new AxeBuilder({ page }).withRules(['color-contrast-enhanced', 'target-size'])
  expect((await contrast.analyze()).violations).toEqual([])
}
