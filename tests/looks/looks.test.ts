import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../journeys/support/browser.ts'
import { DEVICES, type Look, looksOf } from './plan.ts'
import type { Scene } from './scenes/scene.ts'
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
const LOOKS = looksOf(SCENES.map(({ name }) => name))

/** Looks at one screen: what it threw, how it is laid out, what assistive technology finds, how high its digits are. */
async function lookAt(scene: Scene, server: SceneServer, look: Look): Promise<void> {
  const opened = await openLook(browser, { server, scene, inspector }, look)
  const { page } = opened
  try {
    await settled(opened)
    await album.keep(opened)
    const { touch } = DEVICES[look.device]
    const layout = await page.evaluate((finger) => window.inspection.layoutFaults(finger), touch)
    const access = await page.evaluate(() => window.inspection.accessFaults())
    const faults = [...opened.faults, ...layout, ...access]
    album.note(opened, faults)
    expect(faults).toEqual([])
    if (scene.counts && ['speaker on', 'stage'].includes(look.screen)) {
      const share = await page.evaluate(() => window.inspection.digitShare())
      expect(share).toBeGreaterThanOrEqual(LEAST_DIGITS)
    }
  } finally {
    await opened.close()
  }
}

describe.each(SCENES)('$name', (scene) => {
  const serve = () => serveScene(scene.show, [scene.speakers.on, scene.speakers.waiting])
  let server: SceneServer
  beforeAll(async () => {
    server = await serve()
  })
  afterAll(() => server?.stop())

  it.concurrent.each(LOOKS.filter((look) => look.scene === scene.name))(
    'on $screen, $device, $theme, $lang',
    async (look) => {
      // A server that goes away takes no other look with it.
      await lookAt(scene, scene.line === 'holds' ? server : await serve(), look)
    },
  )
})
