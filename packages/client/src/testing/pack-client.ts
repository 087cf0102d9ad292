import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, realpath, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import rootPackage from '../../../../package.json' with { type: 'json' }

const here = fileURLToPath(new URL('../..', import.meta.url))

export type Consumer = {
  readonly directory: string
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Packs the client as one would for another repository, and puts it into a program of
 * its own outside of this one, with the dependencies that the packed manifest names.
 */
export async function packClient(): Promise<Consumer> {
  const directory = await realpath(await mkdtemp(join(tmpdir(), 'precentor-consumer-')))
  const modules = join(directory, 'node_modules')
  const client = join(modules, '@precentor/client')
  await mkdir(client, { recursive: true })
  await mkdir(join(modules, '@trpc'))
  await cp(join(here, 'fixtures/consumer'), directory, { recursive: true })
  const pack = ['--yes', rootPackage.packageManager, 'pack', '--pack-destination', directory]
  await run('npx', pack, here)
  const tarball = (await readdir(directory)).find((name) => name.endsWith('.tgz')) ?? ''
  await run('tar', ['-xzf', tarball, '-C', client, '--strip-components=1'], directory)
  for (const name of ['@trpc/client', '@trpc/server']) {
    await symlink(await realpath(join(here, 'node_modules', name)), join(modules, name))
  }
  return {
    directory,
    [Symbol.asyncDispose]: () => rm(directory, { recursive: true, force: true }),
  }
}

/** Gives what a program printed; throws with all of it when it fails or takes minutes. */
export async function run(command: string, args: string[], cwd: string): Promise<string> {
  // As from a shell of another program's author: nothing of this run reaches it.
  const { PATH, HOME, npm_config_cache, npm_config_userconfig } = process.env
  const env = { PATH, HOME, npm_config_cache, npm_config_userconfig }
  try {
    const { stdout } = await promisify(execFile)(command, args, { cwd, env, timeout: 160_000 })
    return stdout
  } catch (error) {
    const { stdout, stderr } = error as { stdout?: string; stderr?: string }
    throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error })
  }
}
