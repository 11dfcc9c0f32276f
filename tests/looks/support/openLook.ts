import type { Browser, BrowserContext, Page } from 'playwright-core'
import { OWN_LIFE } from '../../../client/live/liveState.ts'
import { DEVICES, type Look } from '../plan.ts'
import type { Scene } from '../scenes/scene.ts'
import type { SceneServer } from './sceneServer.ts'

/** A screen as it is opened for a look. */
export type Opened = {
  readonly look: Look
  readonly page: Page
  /** What the page threw or complained of. */
  readonly faults: readonly string[]
  close(): Promise<void>
}

/** A device of its own, on which nothing moves for long. */
async function deviceFor(browser: Browser, look: Look): Promise<BrowserContext> {
  const { width, height, touch } = DEVICES[look.device]
  return browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: look.theme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
}

function linkOf({ screen }: Look, { speakers }: Scene): string {
  if (screen === 'speaker on') return speakers.on
  return screen === 'speaker waiting' ? speakers.waiting : screen
}

/** Opens the screen of a look and waits until it is in step. */
export async function openLook(
  browser: Browser,
  at: { readonly server: SceneServer; readonly scene: Scene; readonly inspector: string },
  look: Look,
): Promise<Opened> {
  const context = await deviceFor(browser, look)
  await context.addInitScript({ content: at.inspector })
  const page = await context.newPage()
  if (at.scene.line === 'is cut for long') await page.clock.install()
  page.setDefaultTimeout(10_000)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    const holds = at.scene.line === 'holds'
    if (message.type() === 'error' && holds) faults.push(message.text())
  })
  const address = at.server.address(linkOf(look, at.scene))
  await page.goto(address.replace('/#', `/?lang=${look.lang}#`))
  await page.locator('[data-testid=connection][data-status=in-step]').first().waitFor()
  await cutLine(page, at)
  return { look, page, faults, close: () => context.close() }
}

/** The server goes away where the scene says so, and time passes until the screen says what that means. */
async function cutLine(
  page: Page,
  { server, scene }: { readonly server: SceneServer; readonly scene: Scene },
): Promise<void> {
  if (scene.line === 'holds') return
  await server.stop()
  const says = (status: string) =>
    page.locator(`[data-testid=connection][data-status=${status}]`).first().waitFor()
  await says('on-its-own')
  if (scene.line === 'is cut') return
  await page.clock.fastForward(OWN_LIFE)
  await says('lost')
}

/** Waits until the fonts are there and the page stands still. */
export async function settled({ page }: Opened): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready
    await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null)))
  })
}
