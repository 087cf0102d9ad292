import { accessSync, constants, existsSync, mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { root } from './checkout.mjs'

/**
 * The environment for the tools that install, generate and build: nothing of theirs phones home,
 * and nothing set for the server (NODE_ENV=production would leave out half of the dependencies)
 * or by the npm that started us reaches them.
 *
 * @returns {NodeJS.ProcessEnv}
 */
export function toolEnvironment(inherited = process.env) {
  const kept = Object.entries(inherited).filter(
    ([name]) =>
      name !== 'NODE_ENV' &&
      !/^npm_(package|lifecycle)_/.test(name) &&
      !/^npm_config_(omit|include|only|production|dev|local_prefix|prefix)$/.test(name),
  )
  return {
    ...Object.fromEntries(kept),
    ...writableHome(inherited),
    DO_NOT_TRACK: '1',
    NEXT_TELEMETRY_DISABLED: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    CHECKPOINT_DISABLE: '1',
    npm_config_update_notifier: 'false',
    // Without these an unreachable registry is noticed after minutes only.
    npm_config_fetch_retry_mintimeout: '1000',
    npm_config_fetch_retry_maxtimeout: '5000',
    pnpm_config_fetch_retry_mintimeout: '1000',
    pnpm_config_fetch_retry_maxtimeout: '5000',
    // Nobody may be there to answer.
    pnpm_config_confirm_modules_purge: 'false',
  }
}

/**
 * npm and pnpm keep caches below HOME; when that cannot be written they get one in the checkout.
 * What the person configured in ~/.npmrc still counts.
 *
 * @param {NodeJS.ProcessEnv} inherited
 * @returns {Record<string, string>}
 */
function writableHome(inherited) {
  const home = homedir()
  if (isWritable(home)) return {}
  const replacement = join(root, '.cache/home')
  mkdirSync(replacement, { recursive: true })
  const userConfig = inherited['npm_config_userconfig'] ?? join(home, '.npmrc')
  return {
    HOME: replacement,
    XDG_CACHE_HOME: join(replacement, 'cache'),
    XDG_DATA_HOME: join(replacement, 'data'),
    XDG_STATE_HOME: join(replacement, 'state'),
    XDG_CONFIG_HOME: join(replacement, 'config'),
    npm_config_cache: join(replacement, 'npm'),
    ...(existsSync(userConfig) ? { npm_config_userconfig: userConfig } : {}),
  }
}

/** @param {string} directory */
function isWritable(directory) {
  try {
    accessSync(directory, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}
