import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Opened } from './openLook.ts'

/** Where pictures of the looks are kept, and a list of what was found wrong. */
export type Album = {
  keep(opened: Opened): Promise<void>
  note(opened: Opened, faults: readonly string[]): void
}

const nameOf = ({ look }: Opened) =>
  [look.scene, look.screen, look.device, look.theme, look.lang].join('_').replaceAll(' ', '-')

/** An album in a folder; without one nothing is kept. */
export function openAlbum(folder: string | undefined): Album {
  if (folder === undefined) return { keep: async () => {}, note: () => {} }
  mkdirSync(folder, { recursive: true })
  return {
    async keep(opened) {
      await opened.page.screenshot({ path: join(folder, `${nameOf(opened)}.png`) })
    },
    note(opened, faults) {
      const lines = faults.map((fault) => `${nameOf(opened)}: ${fault}\n`)
      appendFileSync(join(folder, 'faults.txt'), lines.join(''))
    },
  }
}
