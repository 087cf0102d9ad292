'use client'

import type { ChurchId, FileNotation, ImportId } from '@precentor/schemas'
import { TRPCClientError } from '@trpc/client'
import { useCallback, useSyncExternalStore } from 'react'
import { useApiClient } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import type { Picked } from './collect-files.ts'
import { idleJob, ImportJob, type JobState, type JobTools } from './import-job.ts'
import { sendFiles } from './send-file.ts'

type Client = ReturnType<typeof useApiClient>

/** The jobs of this browser; they outlive the page that began them. Empty on the server. */
const jobs = new Map<ImportId, ImportJob>()

export type ImportControls = {
  addPicked(importId: ImportId, picked: Picked, notation: FileNotation): void
  retry(importId: ImportId): void
  forgetFailures(importId: ImportId): void
  commit(importId: ImportId, total: number): Promise<void>
}

/**
 * A part of what is going on in an import. Whoever takes a part is drawn anew only
 * when that part is another: hundreds of files report one after the other.
 */
export function useJob<Part>(importId: ImportId, select: (state: JobState) => Part): Part {
  const subscribe = useCallback(
    (listener: () => void) => jobOf(importId).subscribe(listener),
    [importId],
  )
  return useSyncExternalStore(
    subscribe,
    () => select(jobs.get(importId)?.state ?? idleJob),
    () => select(idleJob),
  )
}

export function isSending({ sending }: JobState): boolean {
  return sending !== null
}

/** The ways to make something go on in an import. */
export function useImportControls(): ImportControls {
  const client = useApiClient()
  const churchId = useChurch().id
  const tools = (importId: ImportId, notation: FileNotation = 'english'): JobTools => ({
    send: (files) => sendFiles({ churchId, importId, notation }, files),
    commit: () => commitPatiently(client, churchId, importId),
  })
  const addPicked: ImportControls['addPicked'] = (importId, { files, failures }, notation) => {
    const job = jobOf(importId)
    job.addFailures(failures)
    job.addFiles(files, tools(importId, notation))
  }
  return {
    addPicked,
    retry: (importId) => jobOf(importId).retry(),
    forgetFailures: (importId) => jobOf(importId).forgetFailures(),
    commit: (importId, total) => jobOf(importId).commit(total, tools(importId)),
  }
}

function jobOf(importId: ImportId): ImportJob {
  const job = jobs.get(importId) ?? new ImportJob()
  jobs.set(importId, job)
  return job
}

const passing = new Set(['CONFLICT', 'SERVICE_UNAVAILABLE', 'TOO_MANY_REQUESTS'])
const mostAttempts = 4

/** A batch can be asked for again: what was imported is not imported twice. */
async function commitPatiently(client: Client, churchId: ChurchId, importId: ImportId) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await client.import.commit.mutate({ churchId, importId })
    } catch (error) {
      if (attempt === mostAttempts || !isPassing(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, 500 * attempt))
    }
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof TRPCClientError)) return false
  const data = error.data as { code?: string } | null | undefined
  return data === null || data === undefined || passing.has(data.code ?? '')
}
