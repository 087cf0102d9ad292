import { notifications } from '@mantine/notifications'
import { TRPCClientError } from '@trpc/client'
import classes from './toasts.module.css'

// The cross has no words of its own.
const closeButtonProps = { 'aria-label': 'Close' }

/** Says what was done. */
export function showNote(message: string): void {
  notifications.show({ message, closeButtonProps })
}

/** Says what was done and offers to take it back. */
export function showUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
    closeButtonProps,
    message: (
      <span className={classes.line}>
        {message}
        <button
          type="button"
          className={classes.undo}
          onClick={() => {
            notifications.hide(id)
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
  const message = [what, sentenceOf(error)].filter(Boolean).join(' ')
  notifications.show({ color: 'red', message, closeButtonProps })
}

/** Without an answer there is no sentence of the server, only the browser's own words. */
function sentenceOf(error: { readonly message: string }): string {
  const isUnanswered = error instanceof TRPCClientError && !error.data
  return isUnanswered ? 'The server could not be reached. Please try again.' : error.message
}
