import { expect, type Locator, type Page } from '@playwright/test'

/** A file that a test drops. */
export type DroppedFile = { readonly name: string; readonly buffer: Buffer }

export function songFile(name: string, text: string): DroppedFile {
  return { name, buffer: Buffer.from(text) }
}

/** The import pages as somebody uses them. */
export class ImportPage {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  /** Chooses files and waits until all of them are read. */
  async choose(files: readonly DroppedFile[] | readonly string[]): Promise<void> {
    const isPaths = (list: typeof files): list is readonly string[] => typeof list[0] === 'string'
    const input = this.page.getByLabel('Song files', { exact: true })
    await input.setInputFiles(
      isPaths(files)
        ? [...files]
        : files.map(({ name, buffer }) => ({ name, buffer, mimeType: 'text/plain' })),
    )
    await this.#untilRead()
  }

  async paste(text: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Paste text' }).click()
    await this.page.getByLabel('Lyrics and chords').fill(text)
    await this.page.getByRole('button', { name: 'Read this' }).click()
    await this.#untilRead()
  }

  async #untilRead(): Promise<void> {
    await expect(this.page.getByRole('link', { name: 'All imports' })).toBeVisible()
    await expect(this.page.getByText(/^Reading \d/)).toBeHidden({ timeout: 120_000 })
  }

  row(text: string | RegExp): Locator {
    return this.page
      .getByRole('list', { name: 'Songs found' })
      .getByRole('listitem')
      .filter({ hasText: text })
  }

  /** How many rows the filter counts for a state, as in `New`. */
  async count(state: string): Promise<number> {
    const chips = this.page.getByRole('navigation', { name: 'Show' }).getByRole('link')
    const texts = await chips.allTextContents()
    const found = texts.find((text) => text.startsWith(state))
    return found === undefined ? 0 : Number(found.replaceAll(/\D/g, ''))
  }

  async import(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Import|Go on: import) [\d,]+ song/ }).click()
    await expect(this.said()).toContainText(/\.( |$)/, { timeout: 120_000 })
  }

  /** What the import says it did. */
  said(): Locator {
    return this.page.getByRole('status').filter({ hasText: /import|added|updated|there/ })
  }
}
