import { appendFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, inject } from 'vitest'
import { sharedBrowser } from '../../support/browser/shared.ts'
import { type Device, openDevice } from './device.ts'
import { facesReady } from './faces.ts'

/** Where pictures of the looks are kept, and a list of what was found wrong. */
type Album = {
  keep(page: Page, name: string): Promise<void>
  note(name: string, faults: readonly string[]): void
}

const fileName = (name: string) => name.replaceAll(', ', '_').replace(/[^\w]+/g, '-')

/** An album in a folder; without one nothing is kept. */
function openAlbum(folder: string | undefined): Album {
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

/** A page that is looked at: what it is called in the album, on which device, and how it is brought there. */
export type Sitting = {
  readonly name: string
  readonly device: Device
  /** Opens the page and brings it into the state that is looked at. */
  readonly pose: (page: Page) => Promise<void>
  /** The browser's own words about a line that is cut on purpose are no fault. */
  readonly cut?: boolean
  /** What must be whole in sight without scrolling, by selectors. */
  readonly firsts?: readonly string[]
}

/** What was seen: everything that is wrong, in words, and how high the digits of the countdown stand. */
export type Seen = { readonly faults: readonly string[]; readonly digits: number | null }

/** A browser in which pages are looked at. */
export type Studio = {
  look(sitting: Sitting): Promise<Seen>
  /** Uses a page on such a device, and closes it. */
  visit<T>(device: Device, use: (page: Page) => Promise<T>): Promise<T>
}

/** Waits until the faces are there, texts have taken the size at which they fit in them, and nothing moves. */
async function settled(page: Page): Promise<void> {
  await facesReady(page)
  await page.evaluate(async () => {
    const frame = () => new Promise(requestAnimationFrame)
    await frame()
    await frame()
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
  })
}

function watched(page: Page, cut: boolean): readonly string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && !cut) faults.push(message.text())
  })
  return faults
}

/** Opens the studio; with LOOKS_FOLDER set it keeps a picture of every look there, and the list of faults. */
async function openStudio(): Promise<Studio & { close(): Promise<void> }> {
  const album = openAlbum(process.env['LOOKS_FOLDER'])
  const browser = await sharedBrowser()
  const inspector = inject('inspector')
  async function visit<T>(device: Device, use: (page: Page) => Promise<T>): Promise<T> {
    const context = await openDevice(browser, device, inspector)
    try {
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      return await use(page)
    } finally {
      await context.close()
    }
  }
  return {
    close: () => browser.close(),
    visit,
    look: ({ name, device, pose, cut = false, firsts = [] }) =>
      visit(device, async (page) => {
        const thrown = watched(page, cut)
        await pose(page)
        await settled(page)
        await album.keep(page, name)
        const [layout, access, digits] = await page.evaluate(
          async ({ touch, wanted }) => {
            const { layoutFaults, firstFaults, accessFaults, digitShare } = window.inspection
            const laid = [...firstFaults(wanted), ...layoutFaults(touch)]
            return [laid, await accessFaults(), digitShare()] as const
          },
          { touch: device.touch, wanted: firsts },
        )
        const faults = [...thrown, ...layout, ...access]
        album.note(name, faults)
        return { faults, digits }
      }),
  }
}

/** A studio for all tests of a file, or of what is described: opened before the first, closed behind the last. */
export function studioForAll(): Studio {
  let opened: Awaited<ReturnType<typeof openStudio>> | undefined
  beforeAll(async () => {
    opened = await openStudio()
  })
  afterAll(() => opened?.close())
  const studio = () => {
    if (opened === undefined) throw new Error('the studio is not open yet')
    return opened
  }
  return {
    look: (sitting) => studio().look(sitting),
    visit: (device, use) => studio().visit(device, use),
  }
}
