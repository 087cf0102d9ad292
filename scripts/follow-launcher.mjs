/**
 * Loaded into the server before anything else: when the launcher is killed, which it cannot pass
 * on, the channel between them breaks, and the server stops as if it had been asked to.
 */
process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
