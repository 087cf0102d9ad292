import type { ProcedureFigures, WorkerGroup } from '@precentor/core'
import { addProcedureShares } from './add-procedure-shares.ts'
import type { ProcedureShare } from './procedure-recorder.ts'

const question = 'read-procedure-shares'

/** Lets the other workers ask for this one's figures, and gives the way to ask for all. */
export function askProcedureFigures(
  group: WorkerGroup,
  ownShare: () => readonly ProcedureShare[],
): () => Promise<ProcedureFigures[]> {
  group.onQuestion(question, ownShare)
  return async () => {
    const answers = await group.ask(question)
    return addProcedureShares(answers.flatMap(({ answer }) => answer as ProcedureShare[]))
  }
}
