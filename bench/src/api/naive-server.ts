import { createServer } from 'node:http'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '../../../packages/db/src/generated/client.ts'

// How such a page is often written: each item asks for what it needs, one after the other.
const [connectionString, port, planId = ''] = process.argv.slice(2)
const prisma = new PrismaClient({
  adapter: new PrismaPg(new pg.Pool({ connectionString, max: 8 })),
})

async function loadPlan() {
  const plan = await prisma.plan.findUniqueOrThrow({ where: { id: planId } })
  const serviceType = await prisma.serviceType.findUnique({ where: { id: plan.serviceTypeId } })
  const times = await prisma.planTime.findMany({ where: { planId } })
  const rows = await prisma.planItem.findMany({ where: { planId }, orderBy: { position: 'asc' } })
  const items = []
  for (const item of rows) items.push({ ...item, song: await loadSong(item.arrangementId) })
  return { ...plan, serviceType, times, items }
}

async function loadSong(arrangementId: string | null) {
  if (arrangementId === null) return null
  const arrangement = await prisma.arrangement.findUniqueOrThrow({ where: { id: arrangementId } })
  const song = await prisma.song.findUniqueOrThrow({ where: { id: arrangement.songId } })
  const authors = await prisma.songAuthor.findMany({ where: { songId: song.id } })
  return { ...song, arrangement, authors }
}

createServer((_request, response) => {
  loadPlan().then(
    (plan) => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end(JSON.stringify(plan))
    },
    () => response.writeHead(500).end(),
  )
}).listen(Number(port), '127.0.0.1', () => console.log('ready'))
