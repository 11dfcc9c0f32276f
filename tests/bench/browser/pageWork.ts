import type { CDPSession, Page } from 'playwright-core'

/** The work of a page's main thread so far, in ms: scripts, and all tasks including style, layout and paint. */
export type PageWork = { readonly scripts: number; readonly tasks: number; readonly at: number }

/** By what factor the processor is slowed down. */
export const SLOWDOWN = 4

/** Measures the work of a page. */
export class WorkMeter {
  readonly #session: CDPSession
  readonly #page: Page

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /** Measures with a slowed processor, in wall time. */
  static slowed(page: Page): Promise<WorkMeter> {
    return WorkMeter.#open(page, 'timeTicks', SLOWDOWN)
  }

  /** Measures processor time at full speed, independent of other load. */
  static unslowed(page: Page): Promise<WorkMeter> {
    return WorkMeter.#open(page, 'threadTicks', 1)
  }

  static async #open(page: Page, timeDomain: 'timeTicks' | 'threadTicks', rate: number) {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain })
    if (rate > 1) await session.send('Emulation.setCPUThrottlingRate', { rate })
    return new WorkMeter(page, session)
  }

  async work(): Promise<PageWork> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const of = (name: string) => 1_000 * (metrics.find((one) => one.name === name)?.value ?? 0)
    return { scripts: of('ScriptDuration'), tasks: of('TaskDuration'), at: of('Timestamp') }
  }

  /** Makes the page record long tasks from now on. */
  observeLongTasks(): Promise<void> {
    return this.#page.evaluate(() => {
      const noted: number[] = []
      Object.assign(window, { longTasks: noted })
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) noted.push(duration)
      })
      observer.observe({ type: 'longtask' })
    })
  }

  /** Returns and resets the longest task over 50 ms; 0 if there was none. */
  longestTask(): Promise<number> {
    return this.#page.evaluate(() => {
      const { longTasks } = window as { longTasks?: number[] }
      return Math.max(0, ...(longTasks?.splice(0) ?? []))
    })
  }
}

/** Returns the work between two moments, in ms a second. */
export function perSecond(before: PageWork, after: PageWork): { scripts: number; tasks: number } {
  const seconds = (after.at - before.at) / 1_000
  return {
    scripts: (after.scripts - before.scripts) / seconds,
    tasks: (after.tasks - before.tasks) / seconds,
  }
}
