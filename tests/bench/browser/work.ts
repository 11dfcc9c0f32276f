import type { CDPSession, Page } from 'playwright-core'

/** What a page's main thread has done so far, in ms: running scripts, and all tasks with style, layout and paint in them. */
export type Work = { readonly scripts: number; readonly tasks: number; readonly at: number }

/** How many times slower than it is the processor is made to seem. */
export const SLOWED = 4

/** A page whose work is counted. */
export class Worker {
  readonly #session: CDPSession
  readonly #page: Page

  private constructor(page: Page, session: CDPSession) {
    this.#page = page
    this.#session = session
  }

  /** Counts from now on, with the processor slowed. */
  static async of(page: Page): Promise<Worker> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'timeTicks' })
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
    return new Worker(page, session)
  }

  /** Counts from now on as the processor's own clock saw it, whatever else the machine does; it is not slowed. */
  static async byProcessor(page: Page): Promise<Worker> {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    return new Worker(page, session)
  }

  async work(): Promise<Work> {
    const { metrics } = await this.#session.send('Performance.getMetrics')
    const of = (name: string) => 1_000 * (metrics.find((one) => one.name === name)?.value ?? 0)
    return { scripts: of('ScriptDuration'), tasks: of('TaskDuration'), at: of('Timestamp') }
  }

  /** Makes the page note its long tasks from now on. */
  noteLongTasks(): Promise<void> {
    return this.#page.evaluate(() => {
      const noted: number[] = []
      Object.assign(window, { longTasks: noted })
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) noted.push(duration)
      })
      observer.observe({ type: 'longtask' })
    })
  }

  /** The longest task since then that took more than 50 ms; 0 where none did. */
  longest(): Promise<number> {
    return this.#page.evaluate(() => {
      const { longTasks } = window as { longTasks?: number[] }
      return Math.max(0, ...(longTasks?.splice(0) ?? []))
    })
  }
}

/** Work in ms a second between two moments. */
export function perSecond(before: Work, after: Work): { scripts: number; tasks: number } {
  const seconds = (after.at - before.at) / 1_000
  return {
    scripts: (after.scripts - before.scripts) / seconds,
    tasks: (after.tasks - before.tasks) / seconds,
  }
}
