import { createServer } from 'node:http'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../../packages/db/src/generated/client.ts'

// How such a page is often written: who asks and each item's parts are looked up one after the
// other, each when it is needed. It gives the same fields as the product does.
const [connectionString, port, planId = '', churchId = ''] = process.argv.slice(2)
const prisma = new PrismaClient({
  adapter: new PrismaPg(new pg.Pool({ connectionString, max: 8 })),
})

/** By the session's token; that the cookie's signature is right is taken for granted here. */
async function findMember(cookies: string) {
  const token = decodeURIComponent(/session_token=([^.;]+)/.exec(cookies)?.[1] ?? '')
  const session = await prisma.session.findUniqueOrThrow({ where: { token } })
  const user = await prisma.user.findUniqueOrThrow({ where: { id: session.userId } })
  return prisma.member.findFirstOrThrow({ where: { userId: user.id, churchId, removedAt: null } })
}

async function loadPlan(cookies: string) {
  await findMember(cookies)
  const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } })
  const serviceType = await prisma.serviceType.findUniqueOrThrow({
    where: { id: plan.serviceTypeId },
  })
  const times = await prisma.planTime.findMany({ where: { planId } })
  const rows = await prisma.planItem.findMany({ where: { planId }, orderBy: { position: 'asc' } })
  const items = []
  for (const row of rows) {
    const { churchId: _church, planId: _plan, arrangementId, ...item } = row
    items.push({ ...item, song: await loadSong(arrangementId) })
  }
  const { id, title, date, status, notes, version } = plan
  const type = { id: serviceType.id, name: serviceType.name }
  return { id, title, date, status, notes, version, serviceType: type, times, items }
}

async function loadSong(arrangementId: string | null) {
  if (arrangementId === null) return null
  const arrangement = await prisma.arrangement.findUniqueOrThrow({ where: { id: arrangementId } })
  const song = await prisma.song.findUniqueOrThrow({ where: { id: arrangement.songId } })
  const authors = await prisma.songAuthor.findMany({ where: { songId: song.id } })
  return {
    songId: song.id,
    arrangementId,
    title: song.title,
    authors: authors.map(({ name }) => name),
    arrangementName: arrangement.name,
    arrangementKey: arrangement.key,
    tempo: arrangement.tempo,
    metre: arrangement.metre,
    chart: arrangement.chart,
    defaultSequence: arrangement.sequence,
    copyright: song.copyright,
    ccliNumber: song.ccliNumber,
    isPublicDomain: song.isPublicDomain,
  }
}

createServer((request, response) => {
  loadPlan(request.headers.cookie ?? '').then(
    (plan) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(plan))
    },
    () => response.writeHead(500).end(),
  )
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
