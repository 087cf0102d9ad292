import { notifications } from '@mantine/notifications'
import classes from './toasts.module.css'

/** Says what was done and offers to take it back. */
export function showUndo(message: string, onUndo: () => void): void {
  const id = notifications.show({
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
  notifications.show({ color: 'red', message: [what, error.message].filter(Boolean).join(' ') })
}
