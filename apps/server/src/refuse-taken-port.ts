import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { SettingsError, type Settings } from './settings.ts'

/**
 * Says at once that the port is taken, before a database is started for nothing. Gives the
 * port: a free one where any will do.
 */
export async function refuseTakenPort(settings: Pick<Settings, 'host' | 'port'>): Promise<number> {
  const probe = createServer()
  try {
    probe.listen(settings.port, settings.host)
    await once(probe, 'listening')
    return (probe.address() as AddressInfo).port
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const where = `port ${settings.port} of ${settings.host}`
    const reason =
      code === 'EADDRINUSE'
        ? `Something else is using ${where}. Stop it, or set PORT to another number.`
        : `Precentor cannot listen on ${where} (${code ?? 'unknown'}). Set HOST and PORT to an address of this machine.`
    throw new SettingsError(reason)
  } finally {
    probe.close()
  }
}
