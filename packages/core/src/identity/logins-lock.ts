/** Held while a login is made or gets another e-mail: one at a time on this server. */
export const loginsLock = 'precentor.logins'
