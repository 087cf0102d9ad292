/// <reference path="./web-assembly.d.ts" />
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { SchemaEngine } from '@prisma/schema-engine-wasm/schema_engine_bg'

type WasmBindings = { __wbg_set_wasm(exports: WebAssembly.Exports): void }

/**
 * Opens Prisma's schema engine, the WebAssembly build of the one that
 * `prisma migrate` downloads. It needs no binary and no network.
 * Whoever opens it calls `free()`.
 */
export async function openSchemaEngine(
  factory: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  await (loading ??= load())
  return bindings.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory),
  )
}

// Its bindings know one instance: a second one would take the first one's place while
// that is still at work.
let loading: Promise<void> | undefined

async function load(): Promise<void> {
  const wasmPath = createRequire(import.meta.url)
    .resolve('@prisma/schema-engine-wasm/schema_engine_bg')
    .replace(/\.js$/, '.wasm')
  const { instance } = await WebAssembly.instantiate(await readFile(wasmPath), {
    './schema_engine_bg.js': bindings,
  })
  // Not in the published types: the hand-over that wasm-bindgen's own loader makes.
  ;(bindings as unknown as WasmBindings).__wbg_set_wasm(instance.exports)
  const start = instance.exports['__wbindgen_start']
  if (typeof start === 'function') start()
}
