import { describe, expect, it } from 'vitest'
import type { HealthFacts } from './figures.ts'
import { judgeHealth } from './judge-health.ts'

const well: HealthFacts = {
  version: '1.2.3',
  databaseAnswer: 1.4,
  missingMigrations: [],
  pool: { limit: 10, busy: 3, waiting: 0 },
  acquireWaitP95: 0.3,
  connections: { own: 4, all: 9, most: 100 },
  disk: { freeBytes: 50e9, totalBytes: 100e9 },
  eventLoopDelayP99: 12,
  memory: { residentBytes: 3e8, limitBytes: 4e9 },
  mail: { waiting: 0, failing: 0 },
  isBreakerOpen: false,
  failedJobs: 0,
  openAlerts: [],
  backupAge: 3,
}

describe('judgeHealth', () => {
  it('says in one line that all is well', () => {
    const report = judgeHealth(well)
    expect(report.state).toBe('well')
    expect(report.summary).toBe(
      'All well: 3 of 10 connections busy, a free one is at hand within 1 ms.',
    )
    expect(report.checks.every(({ advice }) => advice === null)).toBe(true)
  })

  it.each<[string, Partial<HealthFacts>, string, string]>([
    ['Database', { databaseAnswer: null }, 'ill', 'does not answer'],
    ['Database', { databaseAnswer: 400 }, 'watch', '400 ms'],
    ['Migrations', { missingMigrations: ['2026_a'] }, 'ill', '2026_a'],
    ['Pool', { pool: { limit: 10, busy: 10, waiting: 4 } }, 'watch', '4 requests wait'],
    ['Pool', { pool: { limit: 10, busy: 10, waiting: 11 } }, 'ill', '11 requests wait'],
    ['Connections', { connections: { own: 10, all: 85, most: 100 } }, 'watch', '85 of at most 100'],
    ['Disk', { disk: { freeBytes: 1e9, totalBytes: 100e9 } }, 'ill', '1.0 GB of 100 GB'],
    ['Event loop', { eventLoopDelayP99: 800 }, 'ill', '800 ms'],
    ['Memory', { memory: { residentBytes: 3.2e9, limitBytes: 4e9 } }, 'watch', '3.2 GB'],
    ['Database', { isBreakerOpen: true }, 'ill', 'turned away'],
    ['Jobs', { failedJobs: 2 }, 'watch', '2 jobs were given up'],
    [
      'Alerts',
      { openAlerts: ['Disk nearly full.', 'No.'] },
      'watch',
      'Disk nearly full. And 1 more',
    ],
    ['Backup', { backupAge: 30 }, 'watch', '30 hours old'],
    ['Mail', { mail: { waiting: 3, failing: 2 } }, 'watch', '2 of them were refused'],
  ])('tells what to do about %s %j', (name, change, state, words) => {
    const report = judgeHealth({ ...well, ...change })
    const found = report.checks.find((one) => one.name === name)
    expect(found).toMatchObject({ state, sentence: expect.stringContaining(words) })
    expect(found?.advice).toBeTruthy()
    expect(report.state).toBe(state)
    expect(report.summary).toContain(name.toLowerCase())
  })

  it.each<[string, Partial<HealthFacts>, string]>([
    ['well', {}, 'Ready for Sunday.'],
    [
      'to be watched',
      { openAlerts: ['Disk nearly full.'], failedJobs: 1 },
      'Ready for Sunday, once somebody has looked at: jobs, alerts.',
    ],
    ['without a database', { databaseAnswer: null }, 'Not ready for Sunday: database.'],
  ])('says of a server that is %s whether Sunday can come', (_, change, readiness) => {
    expect(judgeHealth({ ...well, ...change }).readiness).toBe(readiness)
  })
})
