import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Where pictures of the looks are kept, and a list of what was found wrong. */
export type Album = {
  keep(page: Page, name: string): Promise<void>
  note(name: string, faults: readonly string[]): void
}

const fileName = (name: string) => name.replaceAll(', ', '_').replace(/[^\w]+/g, '-')

/** An album in a folder; without one nothing is kept. */
export function openAlbum(folder: string | undefined): Album {
  if (folder === undefined) return { keep: async () => {}, note: () => {} }
  mkdirSync(folder, { recursive: true })
  return {
    async keep(page, name) {
      await page.screenshot({ path: join(folder, `${fileName(name)}.png`) })
    },
    note(name, faults) {
      const lines = faults.map((fault) => `${fileName(name)}: ${fault}\n`)
      appendFileSync(join(folder, 'faults.txt'), lines.join(''))
    },
  }
}
