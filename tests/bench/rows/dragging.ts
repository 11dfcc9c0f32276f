import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { present } from '../../support/present.ts'
import { newPage, openLiveTalk } from '../browser/liveTalk.ts'
import { WorkMeter } from '../browser/pageWork.ts'
import { median } from '../report/statistics.ts'
import { atMost, type Bench, figure, inRounds, type Row, valuesBy } from '../row.ts'

/** How many items the show has, and how many are between the live item and the dragged one. */
const ITEMS = 300
const BEHIND = 40

/** How often the pointer moves in a round, how far (px), and the pause between moves, in ms. */
const MOVES = 120
const STEP = 3
const REST = 40

/** How long an opened page settles, in ms. */
const SETTLING = 6_000

/** Opens the timeline, selects an item and grabs its end. */
async function grabEnd(page: Page): Promise<void> {
  await page.keyboard.press('Shift+T')
  await page.locator('[data-testid=timeline]').waitFor()
  for (let n = 0; n < BEHIND; n += 1) await page.keyboard.press('ArrowRight')
  const { x, y } = await endOf(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
}

/** Returns the position of the end to drag. */
async function endOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = present(await page.locator('[data-testid=grip]').boundingBox())
  return { x: box.x + box.width / 2, y: box.y + 20 }
}

/** Cancels the drag and closes the timeline. */
async function cancelDrag(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.keyboard.press('Escape')
}

/** Moves the end back and forth; returns the scripting time of each move, in ms. */
async function dragEnd(bench: Bench, page: Page, meter: WorkMeter): Promise<readonly number[]> {
  const { x, y } = await endOf(page)
  const moves = Math.max(10, bench.size(MOVES))
  const scripts: number[] = []
  for (let n = 0; n < moves; n += 1) {
    const before = await meter.work()
    const away = n % 40 < 20 ? n % 20 : 20 - (n % 20)
    await page.mouse.move(x + STEP * away, y)
    await wait(REST)
    scripts.push((await meter.work()).scripts - before.scripts)
  }
  return scripts
}

async function run(bench: Bench) {
  const liveTalk = await openLiveTalk(ITEMS)
  const browser = await liveTalk.browser()
  const page = await newPage(browser)
  await page.goto(liveTalk.address('moderator-1'))
  const meter = await WorkMeter.unslowed(page)
  await wait(SETTLING)
  await meter.observeLongTasks()
  const rounds = await inRounds(bench, async () => {
    await grabEnd(page)
    await meter.longestTask()
    const move = median(await dragEnd(bench, page, meter))
    const longest = await meter.longestTask()
    await cancelDrag(page)
    return { move, longest }
  })
  await liveTalk.close()
  return valuesBy(rounds, { move: ({ move }) => move, longest: ({ longest }) => longest })
}

/** Measures what the preview costs while the end of an item is dragged. */
export const dragging: Row = {
  name: 'dragging',
  what: `Browser: dragging the end of an item in the timeline of ${ITEMS} items`,
  how: `The built console in a real Chromium, not slowed, of a conference of ${ITEMS} talks with the first one on and the timeline open. The end of an item ${BEHIND} items later is dragged by ${STEP} px ${MOVES} times a round, every ${REST} ms, so that each move has its own frames. Scripting of a move: ScriptDuration of Performance.getMetrics before and after, in processor time of the page’s thread, including the preview that is drawn once a frame; the median of a round. The longest task: from the page's own longtask observer, which reports only tasks over 50 ms.`,
  figures: [
    figure('move', 'scripting for a move', 'ms', atMost(4)),
    figure('longest', 'longest task over 50 ms', 'ms', atMost(50)),
  ],
  run,
}
