/** What the embedded database says while it starts, restarts and stops: whole sentences. A pino logger fits. */
export type DatabaseLog = {
  info(message: string): void
  warn(message: string): void
  error(message: string): void
}
