/** The path of a Chromium that runs; installs one as root on Debian. */
export function findChromium(): Promise<string>
/** The options that Chromium is started with. */
export function chromiumFlags(): string[]
