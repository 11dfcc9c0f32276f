import type { Page } from 'playwright-core'
import type { Change } from '../../journeys/support/screenLog.ts'

/** Runs in the page: writes down each change of the digits at the beginning of the frame that paints it. */
function watchFrames() {
  const log: Change[] = []
  window.screenLog = log
  let last: string | null = null
  let asked = false
  const painted = (frame: number) => {
    asked = false
    const digits = document.querySelector('[data-testid="digits"]')?.textContent ?? null
    if (digits === last) return
    last = digits
    log.push({ what: 'digits', value: digits, at: performance.timeOrigin + frame })
  }
  new MutationObserver(() => {
    if (asked) return
    asked = true
    requestAnimationFrame(painted)
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

/** Makes a page keep a log of its digits as its frames show them, in place of the log of the page's own changes. */
export async function keepPaintedLog(page: Page): Promise<void> {
  await page.addInitScript(watchFrames)
}
