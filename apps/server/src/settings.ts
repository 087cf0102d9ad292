import { isIP } from 'node:net'
import { availableParallelism, hostname } from 'node:os'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { OtlpSettings } from './tracing/otlp-exporter.ts'
import type { S3Settings } from './files/s3-store.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const url = (protocols: RegExp) => z.url({ protocol: protocols })
const flag = z
  .enum(['0', '1', 'true', 'false', ''])
  .transform((value) => value === '1' || value === 'true')

const environment = z.object({
  PORT: port.default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATABASE_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_DIRECT_URL: url(/^postgres(ql)?$/).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(100).optional(),
  WEB_CONCURRENCY: z.coerce.number().int().min(1).max(64).optional(),
  PRECENTOR_HOSTS: z.coerce.number().int().min(1).max(50).default(1),
  PRECENTOR_ALLOW_MIGRATE: flag.optional(),
  PRECENTOR_HOME: z.string().min(1).optional(),
  PRECENTOR_URL: url(/^https?$/).optional(),
  PRECENTOR_SECRET: z.string().min(32).optional(),
  PRECENTOR_TRUSTED_PROXIES: z.string().default(''),
  PRECENTOR_DEMO: flag.default(false),
  PRECENTOR_DEMO_EMAIL: z.email().default('demo@precentor.example'),
  PRECENTOR_DEMO_PASSWORD: z.string().min(12).optional(),
  PRECENTOR_RESET_LINK_FOR: z.email().optional(),
  PRECENTOR_FILES: z
    .string()
    .regex(/^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](\/[\w./-]*)?$/)
    .optional(),
  S3_ENDPOINT: url(/^https?$/).optional(),
  S3_REGION: z.string().min(1).default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().min(1).optional(),
  S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
  REDIS_URL: url(/^(rediss?|valkeys?)$/).optional(),
  PRECENTOR_CALL_LIMITS: z.enum(['on', 'off']).default('on'),
  SMTP_URL: url(/^smtps?$/).optional(),
  PRECENTOR_ALERT_WEBHOOK: url(/^https?$/).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(/^https?$/).optional(),
  OTEL_EXPORTER_OTLP_HEADERS: z.string().default(''),
  OTEL_SERVICE_NAME: z.string().min(1).default('precentor'),
  PRECENTOR_METRICS_TOKEN: z.string().min(16).optional(),
  PRECENTOR_BACKUP_FILE: z.string().min(1).optional(),
  MAIL_FROM: z.string().min(3).default('Precentor <precentor@localhost>'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
})

export type Settings = {
  readonly port: number
  readonly host: string
  /** Null: the embedded database below `home`. */
  readonly databaseUrl: string | null
  /** Leads past a pooler, for what a shared connection cannot do; null: `databaseUrl` does. */
  readonly directDatabaseUrl: string | null
  readonly poolSize: number
  readonly isPoolSizeSet: boolean
  readonly workers: { readonly count: number; readonly isSet: boolean }
  /** How many servers share the database. */
  readonly hosts: number
  readonly allowMigrate: 'own' | 'always' | 'never'
  readonly home: string
  /** Where people reach this server; null: wherever it listens. */
  readonly publicUrl: string | null
  readonly secret: string | null
  readonly trustedProxies: readonly string[]
  readonly demo: { readonly email: string; readonly password: string | null } | null
  /** Where tries and calls are counted for several hosts; null: on this one. */
  readonly redisUrl: string | null
  /** Whether ordinary calls are limited; tries to sign in always are. */
  readonly limitsCalls: boolean
  /** Whose way back in is printed at this start. */
  readonly resetLinkFor: string | null
  /** The bucket of attached files; null: below `home`. */
  readonly s3: S3Settings | null
  readonly mail: { readonly smtpUrl: string; readonly from: string } | null
  /** Where alerts are posted to; null: nowhere. */
  readonly alertWebhook: string | null
  /** Whose age is the age of the backup: a file, or a folder of them; null: nobody looks. */
  readonly backupFile: string | null
  /** What a program must know to read the metrics; null: those on this machine may. */
  readonly metricsToken: string | null
  /** The collector of traces; null: nothing is traced. */
  readonly otlp: OtlpSettings | null
  readonly logLevel: string
  readonly isDevelopment: boolean
}

/** A setting that is missing or wrong; its message is for the person at the terminal. */
export class SettingsError extends Error {
  override name = 'SettingsError'
}

const hints: Partial<Record<string, string>> = {
  PORT: 'a number from 0 to 65535, as in 3000',
  DATABASE_URL: 'an address such as postgresql://user:password@host:5432/precentor',
  DATABASE_DIRECT_URL: 'an address such as postgresql://user:password@host:5432/precentor',
  DATABASE_POOL_SIZE: 'a number from 2 to 100',
  WEB_CONCURRENCY: 'a number from 1 to 64',
  PRECENTOR_HOSTS: 'a number from 1 to 50',
  PRECENTOR_ALLOW_MIGRATE: '1 or 0',
  PRECENTOR_URL: 'an address such as https://worship.example.org',
  PRECENTOR_SECRET: 'a secret of at least 32 characters',
  PRECENTOR_DEMO: '1 or 0',
  PRECENTOR_DEMO_EMAIL: 'an e-mail address',
  PRECENTOR_DEMO_PASSWORD: 'a password of at least 12 characters',
  PRECENTOR_RESET_LINK_FOR: 'the e-mail address of an account',
  PRECENTOR_FILES: 'a bucket such as s3://our-files, or s3://our-files/a/prefix',
  S3_ENDPOINT: 'an address such as https://s3.example.org',
  REDIS_URL: 'an address such as redis://:password@host:6379/0',
  PRECENTOR_CALL_LIMITS: 'on or off',
  SMTP_URL: 'an address such as smtps://user:password@mail.example.org',
  PRECENTOR_ALERT_WEBHOOK: 'an address that begins with https:// (http:// only on this machine)',
  PRECENTOR_METRICS_TOKEN: 'a token of at least 16 characters',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'an address such as http://localhost:4318',
  LOG_LEVEL: 'one of trace, debug, info, warn, error',
}

/** Reads the settings from the environment; throws `SettingsError` with one clear sentence. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '')
    throw new SettingsError(`${name} is not right: it must be ${hints[name] ?? 'set properly'}.`)
  }
  const { data } = parsed
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL ?? null,
    directDatabaseUrl: data.DATABASE_DIRECT_URL ?? null,
    poolSize: data.DATABASE_POOL_SIZE ?? 10,
    isPoolSizeSet: data.DATABASE_POOL_SIZE !== undefined,
    workers: {
      count: data.WEB_CONCURRENCY ?? availableParallelism(),
      isSet: data.WEB_CONCURRENCY !== undefined,
    },
    hosts: data.PRECENTOR_HOSTS,
    allowMigrate: allowMigrate(data.PRECENTOR_ALLOW_MIGRATE),
    home: resolve(
      data.PRECENTOR_HOME ?? fileURLToPath(new URL('../../../.precentor', import.meta.url)),
    ),
    publicUrl: data.PRECENTOR_URL?.replace(/\/+$/, '') ?? null,
    secret: data.PRECENTOR_SECRET ?? null,
    trustedProxies: proxies(data.PRECENTOR_TRUSTED_PROXIES),
    demo: data.PRECENTOR_DEMO
      ? { email: data.PRECENTOR_DEMO_EMAIL, password: data.PRECENTOR_DEMO_PASSWORD ?? null }
      : null,
    redisUrl: data.REDIS_URL?.replace(/^valkey/, 'redis') ?? null,
    limitsCalls: data.PRECENTOR_CALL_LIMITS === 'on',
    resetLinkFor: data.PRECENTOR_RESET_LINK_FOR ?? null,
    s3: readS3(data),
    mail: data.SMTP_URL ? { smtpUrl: data.SMTP_URL, from: data.MAIL_FROM } : null,
    alertWebhook: webhook(data.PRECENTOR_ALERT_WEBHOOK),
    backupFile: data.PRECENTOR_BACKUP_FILE ? resolve(data.PRECENTOR_BACKUP_FILE) : null,
    metricsToken: data.PRECENTOR_METRICS_TOKEN ?? null,
    otlp: readOtlp(data),
    logLevel: data.LOG_LEVEL,
    isDevelopment: data.NODE_ENV === 'development',
  }
}

/** Tells whether a host is this machine alone, so that no stranger can visit. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host === '[::1]' || host.startsWith('127.')
}

/** The address that is printed for the person at the terminal. */
export function shownUrl(settings: Settings, listeningPort: number): string {
  if (settings.publicUrl !== null) return settings.publicUrl
  const isEverywhere = settings.host === '0.0.0.0' || settings.host === '::'
  const host = isLoopback(settings.host) ? 'localhost' : isEverywhere ? hostname() : settings.host
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${listeningPort}`
}

function readS3(data: z.infer<typeof environment>): S3Settings | null {
  const { PRECENTOR_FILES: place, S3_REGION: region } = data
  if (place === undefined) return null
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = data
  if (accessKeyId === undefined || secretAccessKey === undefined) {
    throw new SettingsError(
      'PRECENTOR_FILES names a bucket: S3_ACCESS_KEY_ID and S3_SECRET_ACCESS_KEY must be set too.',
    )
  }
  const [bucket = '', ...folders] = place.slice('s3://'.length).split('/').filter(Boolean)
  const endpoint = (data.S3_ENDPOINT ?? `https://s3.${region}.amazonaws.com`).replace(/\/+$/, '')
  const prefix = folders.map((folder) => `${folder}/`).join('')
  return { endpoint, region, bucket, prefix, accessKeyId, secretAccessKey }
}

function readOtlp(data: z.infer<typeof environment>): OtlpSettings | null {
  if (data.OTEL_EXPORTER_OTLP_ENDPOINT === undefined) return null
  // `name=value,name=value`, as every program that exports traces takes it.
  const pairs = data.OTEL_EXPORTER_OTLP_HEADERS.split(',').map((pair) => pair.split('='))
  const named = pairs.filter(([name = '', ...value]) => name.trim() !== '' && value.length > 0)
  return {
    endpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/+$/, ''),
    headers: Object.fromEntries(
      named.map(([name = '', ...value]) => [name.trim(), value.join('=').trim()]),
    ),
    serviceName: data.OTEL_SERVICE_NAME,
  }
}

/** What is posted tells how the server is: over the network only where nobody can read it. */
function webhook(address: string | undefined): string | null {
  if (address === undefined) return null
  const { protocol, hostname: host } = new URL(address)
  if (protocol === 'https:' || isLoopback(host)) return address
  throw new SettingsError(
    `PRECENTOR_ALERT_WEBHOOK is not right: it must be ${hints['PRECENTOR_ALERT_WEBHOOK']}.`,
  )
}

function allowMigrate(isAllowed: boolean | undefined): Settings['allowMigrate'] {
  if (isAllowed === undefined) return 'own'
  return isAllowed ? 'always' : 'never'
}

function proxies(list: string): string[] {
  const addresses = list
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const wrong = addresses.find((address) => isIP(address) === 0)
  if (wrong !== undefined) {
    throw new SettingsError(
      `PRECENTOR_TRUSTED_PROXIES is not right: "${wrong}" is no IP address. Separate addresses with commas.`,
    )
  }
  return addresses
}
