import type { BrowserContext } from 'playwright-core'
import type { Opens } from '../../support/browser/shared.ts'

/** A device: its screen in CSS px, whether it is touched, and what its owner prefers. */
export type Device = {
  readonly width: number
  readonly height: number
  readonly touch: boolean
  readonly theme: 'light' | 'dark'
  /** The device's own colours in place of the page's. */
  readonly forcedColors?: boolean
}

/** Such a device, on which nothing moves for long, and which is ready for inspection. */
export async function openDevice(
  browser: Opens,
  { width, height, touch, theme, forcedColors = false }: Device,
  inspector: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    hasTouch: touch,
    isMobile: touch,
    colorScheme: theme,
    forcedColors: forcedColors ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  })
  await context.addInitScript({ content: inspector })
  return context
}
