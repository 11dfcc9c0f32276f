import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openHall } from '../browser/hall.ts'
import { newPage } from '../browser/newPage.ts'
import { Worker } from '../browser/work.ts'
import { median } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'

/** How many items the show has, and how many the one is behind what is on whose end is dragged. */
const ITEMS = 300
const BEHIND = 40

/** How many times the pointer moves in a round, how far apart (px), and how long it rests between, in ms. */
const MOVES = 120
const STEP = 3
const REST = 40

/** How long a page that was opened is left alone, in ms. */
const SETTLING = 6_000

/** Opens the timeline, chooses an item whose end can be dragged, and takes hold of that. */
async function hold(page: Page): Promise<void> {
  await page.keyboard.press('Shift+T')
  await page.locator('[data-testid=timeline]').waitFor()
  for (let n = 0; n < BEHIND; n += 1) await page.keyboard.press('ArrowRight')
  const { x, y } = await endOf(page)
  await page.mouse.move(x, y)
  await page.mouse.down()
}

/** Where the end is that is to be dragged. */
async function endOf(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('[data-testid=grip]').boundingBox()
  if (box === null) throw new Error('there is no end to drag')
  return { x: box.x + box.width / 2, y: box.y + 20 }
}

/** Lets go of nothing: the end stays where it was, and the timeline closes. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await page.keyboard.press('Escape')
}

/** One round: the end goes to and fro. Scripts of each move, in ms. */
async function dragged(bench: Bench, page: Page, worker: Worker): Promise<readonly number[]> {
  const { x, y } = await endOf(page)
  const moves = Math.max(10, bench.size(MOVES))
  const scripts: number[] = []
  for (let n = 0; n < moves; n += 1) {
    const before = await worker.work()
    const away = n % 40 < 20 ? n % 20 : 20 - (n % 20)
    await page.mouse.move(x + STEP * away, y)
    await wait(REST)
    scripts.push((await worker.work()).scripts - before.scripts)
  }
  return scripts
}

async function run(bench: Bench) {
  const hall = await openHall(ITEMS)
  const browser = await hall.browser()
  const page = await newPage(browser)
  await page.goto(hall.address('moderator-1'))
  const worker = await Worker.byProcessor(page)
  await wait(SETTLING)
  await worker.noteLongTasks()
  const move: number[] = []
  const longest: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    bench.say(`round ${round + 1}`)
    await hold(page)
    await worker.longest()
    move.push(median(await dragged(bench, page, worker)))
    longest.push(await worker.longest())
    await leave(page)
  }
  await hall.close()
  return { move: { ours: move }, longest: { ours: longest } }
}

/** What it costs to look at what letting go of an item's end would do. */
export const dragging: Row = {
  name: 'dragging',
  what: `Browser: dragging the end of an item in the timeline of ${ITEMS} items`,
  how: `The built console in a real Chromium, not slowed, of a conference of ${ITEMS} talks with the first one on and the timeline open. The end of an item ${BEHIND} behind it is held and moved by ${STEP} px ${MOVES} times a round, each ${REST} ms after the one before, so that each move has frames of its own. Scripting of a move: ScriptDuration of Performance.getMetrics before and after, in the time that the processor gave to the page’s thread, the preview that is drawn once a frame included; the median of a round. The longest task: by the page's own longtask observer, which tells only of those over 50 ms.`,
  figures: [
    { key: 'move', what: 'scripting for a move', unit: 'ms', goal: { type: 'value', most: 4 } },
    {
      key: 'longest',
      what: 'longest task over 50 ms',
      unit: 'ms',
      goal: { type: 'value', most: 50 },
    },
  ],
  run,
}
