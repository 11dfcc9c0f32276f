import { setTimeout as wait } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import type { LinkId } from '../../../shared/agenda/ids.ts'
import { type LiveTalk, newPage, openLiveTalk } from '../browser/liveTalk.ts'
import { perSecond, SLOWDOWN, WorkMeter } from '../browser/pageWork.ts'
import { atMost, type Bench, type FigureKind, figure, type Row } from '../row.ts'
import { speakerId } from '../stage/conference.ts'

/** The screens, and the limit of their scripting a second, in ms. */
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

/** The screens with detailed figures, and the limit of scripting for a command, in ms. */
const DETAILED: ReadonlyArray<{ readonly name: Name; readonly most: number }> = [
  { name: 'speaker', most: 12 },
  { name: 'audience', most: 12 },
  { name: 'console', most: 40 },
]

/** How long an opened page settles, and how long a round lasts, in ms. */
const SETTLING = 8_000
const WINDOW = 10_000

/** Longer than a command takes to be drawn, in ms. */
const DRAWN = 1_000

/** The pause between the commands of a run, in ms: longer than drawing takes, short enough to keep the page in the processor cache. */
const AT_ONCE = 200

/** How many commands a page gets; the first ones run scripts that the browser has not optimised yet. */
const COMMANDS = 12

type Round = { readonly scripts: number; readonly tasks: number; readonly longest: number }

/** Measures a period in which only time passes. */
async function measureIdle(meter: WorkMeter, length: number): Promise<Round> {
  await meter.longestTask()
  const before = await meter.work()
  await wait(length)
  const after = await meter.work()
  return { ...perSecond(before, after), longest: await meter.longestTask() }
}

/** Measures the scripting of one command on this screen, in ms, including the passing time. */
async function measureCommand(
  meter: WorkMeter,
  { desk }: LiveTalk,
  within: number,
): Promise<number> {
  const before = await meter.work()
  await desk.adjust()
  await wait(within)
  return (await meter.work()).scripts - before.scripts
}

/** Measures several commands, one after another. */
async function measureCommands(
  bench: Bench,
  meter: WorkMeter,
  liveTalk: LiveTalk,
  within: number,
): Promise<number[]> {
  const commands: number[] = []
  for (let nth = 0; nth < bench.size(COMMANDS); nth += 1) {
    commands.push(await measureCommand(meter, liveTalk, within))
  }
  return commands
}

/** Measures the minimum: a page that writes one text each second. */
async function minimalClock(bench: Bench, browser: Browser): Promise<readonly number[]> {
  const page = await newPage(browser)
  await page.evaluate(() => {
    const text = document.body.appendChild(document.createTextNode('0'))
    setInterval(() => {
      text.nodeValue = String(Number(text.nodeValue) + 1)
    }, 1_000)
  })
  const meter = await WorkMeter.slowed(page)
  const scripts: number[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    const before = await meter.work()
    await wait(bench.size(WINDOW))
    scripts.push(perSecond(before, await meter.work()).scripts)
  }
  await page.context().close()
  return scripts
}

/** Measures all rounds of one screen. */
async function measureScreen(bench: Bench, liveTalk: LiveTalk, browser: Browser, link: LinkId) {
  const page = await newPage(browser)
  await page.goto(liveTalk.address(link))
  const meter = await WorkMeter.slowed(page)
  await wait(SETTLING)
  await meter.observeLongTasks()
  const rounds: Round[] = []
  for (let round = 0; round < bench.rounds; round += 1) {
    rounds.push(await measureIdle(meter, bench.size(WINDOW)))
  }
  // After the rounds, because a screen mentions a given minute for ten seconds.
  const commands = await measureCommands(bench, meter, liveTalk, DRAWN)
  const inRun = await measureCommands(bench, meter, liveTalk, AT_ONCE)
  await page.context().close()
  return { rounds, commands, inRun }
}

async function run(bench: Bench) {
  const liveTalk = await openLiveTalk()
  const browser = await liveTalk.browser()
  const values: Record<string, number[]> = {}
  bench.report('the minimal clock')
  const reference = await minimalClock(bench, browser)
  for (const { link, name } of SCREENS) {
    bench.report(name)
    const { rounds, commands, inRun } = await measureScreen(bench, liveTalk, browser, link)
    values[name] = rounds.map(({ scripts }) => scripts)
    values[`${name}/tasks`] = rounds.map(({ tasks }) => tasks)
    values[`${name}/command`] = commands
    values[`${name}/inRun`] = inRun
    values[`${name}/first`] = commands.slice(0, 1)
    const before = values['longest'] ?? []
    values['longest'] = rounds.map(({ longest }, round) => Math.max(longest, before[round] ?? 0))
  }
  await liveTalk.close()
  const isScreen = (key: string) => SCREENS.some(({ name }) => name === key)
  return Object.fromEntries(
    Object.entries(values).map(([key, ours]) => [
      key,
      isScreen(key) ? { ours, reference } : { ours },
    ]),
  )
}

/** Describes a figure of each of the detailed screens. */
const detailFigures = (key: string, what: string, hasGoal: boolean): readonly FigureKind[] =>
  DETAILED.map(({ name, most }) =>
    figure(`${name}/${key}`, `${name}: ${what}`, 'ms', hasGoal ? atMost(most) : null),
  )

/** Measures what a running talk costs a browser. */
export const scripting: Row = {
  name: 'scripting',
  what: `Browser, ${SLOWDOWN}× slowed: scripting a second while running, each screen`,
  how: `The built pages in a real Chromium, one screen at a time, of a conference of 40 talks with the first one on; the processor slowed ${SLOWDOWN}× by Emulation.setCPUThrottlingRate, which pauses the page's thread so that it runs a ${SLOWDOWN}th of the time. Values are wall time, about ${SLOWDOWN} times the processor time: ScriptDuration of Performance.getMetrics over ${WINDOW / 1_000} s, divided by the seconds, after ${SETTLING / 1_000} s of settling. The reference is a page that writes one text each second, measured in the same way. All tasks: TaskDuration, with style, layout and paint. A command: the scripts of the second in which a minute is given or taken, for ${COMMANDS} commands in turn; the first one is also reported separately. In a run: as many commands after them, one every ${AT_ONCE} ms, so that the page stays in the processor cache, which some shared machines clear within a second. The longest task: from the page's own longtask observer, over all screens; it reports only tasks over 50 ms.`,
  figures: [
    ...SCREENS.map(({ name, most }) =>
      figure(name, name, 'ms/s', most === null ? null : atMost(most)),
    ),
    figure('longest', 'longest task over 50 ms', 'ms', atMost(50)),
    ...detailFigures('tasks', 'all tasks a second', false),
    ...detailFigures('command', 'scripting for a command, slowed fourfold', true),
    ...detailFigures('inRun', 'scripting for a command in a run of them, slowed fourfold', true),
    ...detailFigures('first', 'scripting for the first command on a page, slowed fourfold', false),
  ],
  run,
}
