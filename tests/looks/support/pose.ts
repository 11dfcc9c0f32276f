import type { Page } from 'playwright-core'
import { LOST_AFTER } from '../../../client/live/liveState.ts'
import { firstsOf } from '../firsts.ts'
import { type Look, SIZES } from '../plan.ts'
import type { Scene } from '../scenes/scene.ts'
import { facesReady } from './faces.ts'
import type { SceneServer } from './sceneServer.ts'
import type { Sitting } from './studio.ts'

function linkOf({ screen }: Look, { speakers }: Scene): string {
  if (screen === 'speaker on') return speakers.on
  return screen === 'speaker waiting' ? speakers.waiting : screen
}

/** Waits until the screen says how it stands. */
const says = (page: Page, status: string): Promise<void> =>
  page.locator(`[data-testid=connection][data-status=${status}]`).first().waitFor()

/** The server goes away where the scene says so, and time passes until the screen says what that means. */
async function cutLine(page: Page, server: SceneServer, { line }: Scene): Promise<void> {
  if (line === 'holds') return
  await server.stop()
  await says(page, 'on-its-own')
  if (line === 'is cut') return
  await page.clock.fastForward(LOST_AFTER)
  await says(page, 'lost')
}

/** What a look is called: scene, screen, device, theme, language. */
export const nameOf = ({ scene, screen, device, theme, lang }: Look): string =>
  [scene, screen, device, theme, lang].join(', ')

/** The screen of a look, opened at its server, in sync, or cut off where the scene says so. */
export const posed = (server: SceneServer, scene: Scene, look: Look): Sitting => ({
  name: nameOf(look),
  device: { ...SIZES[look.device], theme: look.theme },
  cut: scene.line !== 'holds',
  firsts: firstsOf(look.screen, SIZES[look.device].width),
  async pose(page) {
    if (scene.line === 'is cut for long') await page.clock.install()
    await page.goto(server.address(linkOf(look, scene)).replace('/#', `/?lang=${look.lang}#`))
    await says(page, 'in-sync')
    // The link of a show that is open to all comes after everything else on the stage.
    if (look.screen === 'stage' && scene.name.startsWith('open,'))
      await page.getByTestId('follow').waitFor({ state: 'attached' })
    await facesReady(page)
    await cutLine(page, server, scene)
  },
})
