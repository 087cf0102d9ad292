import { TRPCClientError } from '@trpc/client'
import { addToast, removeToast } from './toast-store.ts'
import classes from './toasts.module.css'

/** Says what was done. */
export function showNote(message: string): void {
  addToast({ message, isProblem: false })
}

/** Says what was done and offers to take it back. */
export function showUndo(message: string, onUndo: () => void): void {
  const id = addToast({
    isProblem: false,
    message: (
      <span className={classes.line}>
        {message}
        <button
          type="button"
          className={classes.undo}
          onClick={() => {
            removeToast(id)
            onUndo()
          }}
        >
          Undo
        </button>
      </span>
    ),
  })
}

/** Says why something was not done, first what, then the server's own sentence. */
export function showProblem(error: { readonly message: string }, what = ''): void {
  addToast({ message: [what, sentenceOf(error)].filter(Boolean).join(' '), isProblem: true })
}

/** Without an answer there is no sentence of the server, only the browser's own words. */
function sentenceOf(error: { readonly message: string }): string {
  const isUnanswered = error instanceof TRPCClientError && !error.data
  return isUnanswered ? 'The server could not be reached. Please try again.' : error.message
}
