const explanations = /** @type {const} */ ([
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|SOCKET_TIMEOUT|CONNECT_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|network request.*failed/i,
    'The npm registry cannot be reached, so the dependencies cannot be installed. Check the network connection (behind a proxy: HTTPS_PROXY), then try again.',
  ],
  [
    /SELF_SIGNED_CERT|UNABLE_TO_(?:GET_ISSUER|VERIFY)|CERT_HAS_EXPIRED/,
    'The certificate of the npm registry is not trusted here, so the dependencies cannot be installed. If your network inspects traffic, point NODE_EXTRA_CA_CERTS to its certificate.',
  ],
  [/ENOSPC/, 'The disk is full. Make room (about 2 GB) and try again.'],
  [
    /EACCES|EPERM|EROFS/,
    'This user may not write where the dependencies go. Give the checkout to this user, or start as its owner.',
  ],
  [
    /ERR_PNPM_OUTDATED_LOCKFILE/,
    'pnpm-lock.yaml does not match the package.json files. Run `pnpm install`, then try again.',
  ],
])

/**
 * Turns what npm or pnpm wrote into one sentence, when the failure is a known one.
 *
 * @param {string} said
 * @returns {string | undefined}
 */
export function explainInstall(said) {
  return explanations.find(([sign]) => sign.test(said))?.[1]
}
