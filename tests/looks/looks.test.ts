import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../journeys/support/browser.ts'
import { DEVICES, looksOf } from './plan.ts'
import { scenes } from './scenes/scenes.ts'
import { openAlbum } from './support/album.ts'
import { inspectorScript } from './support/inspector.ts'
import { openLook, settled } from './support/openLook.ts'
import { type SceneServer, serveScene } from './support/sceneServer.ts'

/** The least height of running digits on the speaker's screen and the stage, as a part of the short side. */
const LEAST_DIGITS = 0.28

const album = openAlbum(process.env['LOOKS_FOLDER'])

let browser: Browser
let inspector: string

beforeAll(async () => {
  ;[browser, inspector] = await Promise.all([launchBrowser(), inspectorScript()])
})
afterAll(() => browser?.close())

const SCENES = scenes()
const LOOKS = looksOf(SCENES)

describe.each(SCENES)('$name', (scene) => {
  let server: SceneServer
  beforeAll(async () => {
    server = await serveScene(scene.show, [scene.speakers.on, scene.speakers.waiting])
  })
  afterAll(() => server?.stop())

  it.concurrent.each(LOOKS.filter((look) => look.scene === scene.name))(
    'on $screen, $device, $theme, $lang',
    async (look) => {
      const opened = await openLook(browser, { server, scene, inspector }, look)
      try {
        await settled(opened)
        await album.keep(opened)
        const { touch } = DEVICES[look.device]
        const layout = await opened.page.evaluate(
          (finger) => window.inspection.layoutFaults(finger),
          touch,
        )
        const access = await opened.page.evaluate(() => window.inspection.accessFaults())
        const faults = [...opened.faults, ...layout, ...access]
        album.note(opened, faults)
        expect(faults).toEqual([])
        if (scene.counts && ['speaker on', 'stage'].includes(look.screen)) {
          const share = await opened.page.evaluate(() => window.inspection.digitShare())
          expect(share).toBeGreaterThanOrEqual(LEAST_DIGITS)
        }
      } finally {
        await opened.close()
      }
    },
  )
})
