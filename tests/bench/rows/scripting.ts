import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { type Hall, openHall } from '../browser/hall.ts'
import { newPage } from '../browser/newPage.ts'
import { perSecond, SLOWED, Worker } from '../browser/work.ts'
import type { Bench, FigureKind, Goal, Row } from '../row.ts'
import { speakerId } from '../stage/conference.ts'

/** The screens, and what each may run of scripts in a second, in ms. */
const SCREENS = [
  { link: speakerId(0), name: 'speaker', most: 4 },
  { link: 'audience', name: 'audience', most: 4 },
  { link: 'moderator-1', name: 'console', most: 10 },
  { link: 'timekeeper', name: 'timekeeper', most: 10 },
  { link: 'interpreter', name: 'interpreter', most: 10 },
  { link: 'stage', name: 'stage', most: null },
  { link: 'planner', name: 'planner', most: null },
] as const

type Name = (typeof SCREENS)[number]['name']

/** Those of which more is told than their scripts, and what each may run of them for a command, in ms. */
const TOLD: ReadonlyArray<{ readonly name: Name; readonly most: number }> = [
  { name: 'speaker', most: 16 },
  { name: 'audience', most: 16 },
  { name: 'console', most: 50 },
]

/** How long a page that was opened is left alone, and each round, in ms. */
const SETTLING = 8_000
const WINDOW = 10_000

/** Longer than a command takes to be drawn, in ms. */
const DRAWN = 1_000

/** How soon one command comes after another in a run of them, in ms: longer than it takes to be drawn, and a page that works stays in the processor's memory. */
const AT_ONCE = 200

/** So many commands a page is given, of the hundreds of a session: the first ones run scripts that the browser has not made fast yet. */
const COMMANDS = 12

type Round = { readonly scripts: number; readonly tasks: number; readonly longest: number }

/** One stretch in which nothing happens but the time. */
async function running(worker: Worker, length: number): Promise<Round> {
  await worker.longest()
  const before = await worker.work()
  await wait(length)
  const after = await worker.work()
  return { ...perSecond(before, after), longest: await worker.longest() }
}

/** Scripts that one command to all screens makes this one run, in ms, with what the time itself makes it run. */
async function commanded(worker: Worker, { desk }: Hall, within: number): Promise<number> {
  const before = await worker.work()
  await desk.adjust()
  await wait(within)
  return (await worker.work()).scripts - before.scripts
}

/** The same of some commands, one after the other. */
async function commandedInTurn(
  bench: Bench,
  worker: Worker,
  hall: Hall,
  within: number,
): Promise<number[]> {
  const commands: number[] = []
  for (let nth = 0; nth < bench.size(COMMANDS); nth += 1) {
    commands.push(await commanded(worker, hall, within))
  }
  return commands
}

/** What the least that a clock can do costs: a page that writes one text each second. */
async function least(bench: Bench, browser: Browser): Promise<readonly number[]> {
  const page = await newPage(browser)
  await page.evaluate(() => {
    const text = document.body.appendChild(document.createTextNode('0'))
    setInterval(() => {
      text.nodeValue = String(Number(text.nodeValue) + 1)
    }, 1_000)
  })
  const worker = await Worker.of(page)
  const scripts: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    const before = await worker.work()
    await wait(bench.size(WINDOW))
    scripts.push(perSecond(before, await worker.work()).scripts)
  }
  await page.context().close()
  return scripts
}

/** All rounds of one screen. */
async function watched(bench: Bench, hall: Hall, browser: Browser, link: LinkId) {
  const page = await newPage(browser)
  await page.goto(hall.address(link))
  const worker = await Worker.of(page)
  await wait(SETTLING)
  await worker.noteLongTasks()
  const rounds: Round[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    rounds.push(await running(worker, bench.size(WINDOW)))
  }
  // Behind them all: a screen speaks of a minute given for ten seconds.
  const commands = await commandedInTurn(bench, worker, hall, DRAWN)
  const inRun = await commandedInTurn(bench, worker, hall, AT_ONCE)
  await page.context().close()
  return { rounds, commands, inRun }
}

async function run(bench: Bench) {
  const hall = await openHall()
  const browser = await hall.browser()
  const values: Record<string, number[]> = {}
  bench.say('the least that a clock can do')
  const reference = await least(bench, browser)
  for (const { link, name } of SCREENS) {
    bench.say(name)
    const { rounds, commands, inRun } = await watched(bench, hall, browser, link)
    values[name] = rounds.map(({ scripts }) => scripts)
    values[`${name}/tasks`] = rounds.map(({ tasks }) => tasks)
    values[`${name}/command`] = commands
    values[`${name}/inRun`] = inRun
    values[`${name}/first`] = commands.slice(0, 1)
    const before = values['longest'] ?? []
    values['longest'] = rounds.map(({ longest }, round) => Math.max(longest, before[round] ?? 0))
  }
  await hall.close()
  const isScreen = (key: string) => SCREENS.some(({ name }) => name === key)
  return Object.fromEntries(
    Object.entries(values).map(([key, ours]) => [
      key,
      isScreen(key) ? { ours, reference } : { ours },
    ]),
  )
}

const NO_GOAL: Goal = { type: 'none' }
const atMost = (most: number): Goal => ({ type: 'value', most })

const tasks: readonly FigureKind[] = TOLD.map(({ name }) => ({
  key: `${name}/tasks`,
  what: `${name}: all tasks a second`,
  unit: 'ms',
  goal: NO_GOAL,
}))

const commands: readonly FigureKind[] = TOLD.map(({ name, most }) => ({
  key: `${name}/command`,
  what: `${name}: scripting for a command, slowed fourfold`,
  unit: 'ms',
  goal: atMost(most),
}))

const inRuns: readonly FigureKind[] = TOLD.map(({ name, most }) => ({
  key: `${name}/inRun`,
  what: `${name}: scripting for a command in a run of them, slowed fourfold`,
  unit: 'ms',
  goal: atMost(most),
}))

const firsts: readonly FigureKind[] = TOLD.map(({ name }) => ({
  key: `${name}/first`,
  what: `${name}: scripting for the first command on a page, slowed fourfold`,
  unit: 'ms',
  goal: NO_GOAL,
}))

/** What a second costs a browser that shows a running talk. */
export const scripting: Row = {
  name: 'scripting',
  what: `Browser, ${SLOWED}× slowed: scripting a second while running, each screen`,
  how: `The built pages in a real Chromium, one screen at a time, of a conference of 40 talks with the first one on; the processor slowed ${SLOWED}× by Emulation.setCPUThrottlingRate, which holds the page's thread up so that it runs a ${SLOWED}th of the time. Values are wall time under that, so about ${SLOWED} times what the processor does: ScriptDuration of Performance.getMetrics over ${WINDOW / 1_000} s, by the seconds, after ${SETTLING / 1_000} s to settle. The reference is a page that writes one text each second, measured in the same way before the screens. All tasks: TaskDuration, with style, layout and paint. A command: the scripts of the second in which a minute is given or taken, of ${COMMANDS} in turn; the first of them is told for itself, too. In a run: as many commands behind them, one every ${AT_ONCE} ms, so that the page has no time to go cold, as pages do within a second on some machines that many share. The longest task: by the page's own longtask observer, over all screens; it tells only of those over 50 ms.`,
  figures: [
    ...SCREENS.map(({ name, most }) => ({
      key: name,
      what: name,
      unit: 'ms/s',
      goal: most === null ? NO_GOAL : atMost(most),
    })),
    { key: 'longest', what: 'longest task over 50 ms', unit: 'ms', goal: atMost(50) },
    ...tasks,
    ...commands,
    ...inRuns,
    ...firsts,
  ],
  run,
}
