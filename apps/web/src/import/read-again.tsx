'use client'

import { Button, Progress } from '@mantine/core'
import { IconRefresh } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { useApiClient, type ApiOutputs } from '../api/api.ts'
import { useChurch } from '../shell/church-context.tsx'
import { showNote, showProblem } from '../shell/toasts.tsx'
import classes from './read-again.module.css'
import { useImportPaths } from './use-import-paths.ts'

type Step = ApiOutputs['import']['readAgain']

/** Reads every kept file once more; what reads better now is shown before anything changes. */
export function ReadAgain() {
  const churchId = useChurch().id
  const client = useApiClient()
  const router = useRouter()
  const paths = useImportPaths()
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null)
  const reading = useMutation({
    mutationFn: async () => {
      let step: Step | null = null
      let done = 0
      do {
        step = await client.import.readAgain.mutate({
          churchId,
          ...(step?.importId && { importId: step.importId }),
          ...(step?.nextCursor && { cursor: step.nextCursor }),
        })
        done += step.read
        setProgress({ done, total: step.total })
      } while (step.nextCursor !== null)
      return { importId: step.importId, done }
    },
    onError: (error) => showProblem(error, 'The files were not all read.'),
    onSettled: () => setProgress(null),
    onSuccess: ({ importId, done }) => {
      if (importId !== null) router.push(paths.import(importId))
      else showNote(`${done.toLocaleString('en')} files say what they said before.`)
    },
  })
  return (
    <div className={classes.again}>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        loading={reading.isPending}
        onClick={() => reading.mutate()}
      >
        Read all files again
      </Button>
      <p className={classes.text}>
        Every file you imported is kept. When a newer version reads them better, this shows what
        would change; nothing changes before you choose.
      </p>
      {progress !== null && (
        <Progress
          className={classes.bar ?? ''}
          value={progress.total === 0 ? 100 : (100 * progress.done) / progress.total}
          aria-label={`${progress.done} of ${progress.total} files read`}
        />
      )}
    </div>
  )
}
