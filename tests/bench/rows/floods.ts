import { setTimeout as wait } from 'node:timers/promises'
import { MINUTE } from '../../../shared/time/instant.ts'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { FloodingAsks } from '../programs/flooding.ts'
import { percentile } from '../report/statistics.ts'
import type { Bench, Row } from '../row.ts'
import { Desk, ON } from '../stage/desk.ts'
import { addEndedShow } from '../stage/endedShow.ts'
import { FLOODS, type FloodLinks, type FloodName } from '../stage/floodKinds.ts'
import { newHouse, SHOW } from '../stage/house.ts'
import { evenly } from '../stage/pace.ts'
import { keptApart } from '../stage/processors.ts'
import { memoryOf, type Served, startOurs } from '../stage/servers.ts'

/** Commands while it is quiet, and as many in each flood, so far apart (ms). */
const COMMANDS = 100
const APART = 80

/** How many minutes the live item gets at the start, so that commands that a flood keeps waiting may come in another order. */
const RESERVE = 40

/** How many screens join in each flood that they join in: 50 a second, where 2,000 within a minute are 33. */
const JOINS = 400

/** By how much the p95 may be beyond twice the quiet one, in ms. */
const BEYOND = 10

/** How long after the last flood memory is looked at, in seconds. */
const AFTER = 60

const WHAT: Readonly<Record<FloodName, string>> = {
  commands: 'Twenty audience screens give 800 commands a second that are not theirs to give',
  unadmitted: 'Six hundred connections that never say who they are, each sending a megabyte',
  tokens:
    'Two thousand screens join, fifty a second, beside wrong tokens, all from the moderator’s address',
  frames:
    'Fifty audience screens send 100,000 pings, pongs, acknowledgements and the like a second',
  reports:
    'Fifty requests a second for the files of one shared report with titles that are hard to redact',
  zones: 'A planner sends forty messages of twelve thousand unknown zones each',
  exports: 'Fifty requests a second for the large plan of another show and for that of this one',
  readings: 'Twenty texts a second to be read, some of them hard to read',
  requests: 'Eight hundred requests a second: paths that cannot be read, and the public list',
}

type Scene = {
  readonly served: Served
  readonly links: FloodLinks
  readonly desk: Desk
  readonly strangers: Child<FloodingAsks>
}

async function p95(desk: Desk, commands: number): Promise<number> {
  const given = await evenly(commands, APART, () => desk.adjust())
  return percentile(
    given.map(({ asked, answered }) => answered - asked),
    0.95,
  )
}

async function measure(bench: Bench, name: FloodName, { served, links, desk, strangers }: Scene) {
  const commands = bench.size(COMMANDS)
  await p95(desk, commands)
  const before = await memoryOf(served)
  const waits = { ours: [] as number[], reference: [] as number[] }
  for (let round = 0; round < bench.rounds; round += 1) {
    waits.reference.push(await p95(desk, commands))
    const flooding = strangers.ask('flood', {
      name,
      url: served.url,
      length: commands * APART,
      joins: name === 'tokens' ? bench.size(JOINS) : 0,
      links,
    })
    // Where a command is lost the row fails by that, whatever becomes of the flood.
    flooding.catch(() => undefined)
    waits.ours.push(await p95(desk, commands))
    const [quiet = Number.NaN, flooded = Number.NaN] = [waits.reference.at(-1), waits.ours.at(-1)]
    bench.say(
      `p95 ${quiet.toFixed(1)} ms quiet, ${flooded.toFixed(1)} ms flooded, at most ${(2 * quiet + BEYOND).toFixed(1)} ms`,
    )
    const { opened, ended, said, joined, joins } = await flooding
    bench.say(
      `round ${round + 1} of ${bench.rounds}: ${opened} connections, ${ended} ended by the server, ${said} times said, ${joined} of ${joins} joined`,
    )
    if (joined < joins) throw new Error(`${joins - joined} screens were not let in`)
  }
  await wait(bench.size(AFTER) * 1_000)
  const after = await memoryOf(served)
  const over = waits.ours.map((one, round) => one - 2 * (waits.reference[round] ?? Number.NaN))
  return { p95: waits, over: { ours: over }, memory: { ours: [after], reference: [before] } }
}

async function run(bench: Bench, name: FloodName) {
  const house = await newHouse()
  const strangers = new Child<FloodingAsks>([programFile('flooding')])
  const ended = await addEndedShow(house)
  const planner = house.fragment('planner')
  const links: FloodLinks = {
    audience: house.handshake('audience'),
    moderator: house.handshake('moderator-1'),
    planner: house.handshake('planner'),
    report: ended.report,
    exporters: [
      ['ended/draft.json', ended.planner],
      ['ended/published.csv', ended.planner],
      [`${SHOW}/draft.json`, planner],
      [`${SHOW}/published.csv`, house.fragment('moderator-2')],
    ],
    readers: [planner, ended.planner],
  }
  const served = await startOurs(house)
  const desk = await Desk.open(served, house)
  for (let n = 0; n < RESERVE; n += 1) {
    await desk.give({ type: 'giveTime', item: ON, by: MINUTE })
  }
  const together = keptApart([served.process.pid], [strangers.pid])
  if (together === null) bench.say('server and strangers share processors')
  try {
    const found = await measure(bench, name, { served, links, desk, strangers })
    const mib = (values: readonly number[]) => values.map((bytes) => bytes / 2 ** 20)
    const { ours, reference } = found.memory
    return { ...found, memory: { ours: mib(ours), reference: mib(reference) } }
  } finally {
    together?.()
    await Promise.all([served.process.end(), strangers.end()])
    house.remove()
  }
}

function rowOf(name: FloodName): Row {
  return {
    name: `flood-${name}`,
    group: 'floods',
    what: WHAT[name],
    how: 'Four moderators in turn give 12 commands a second, first while it is quiet (the reference), then while strangers flood the server for eight seconds from a process of their own on another processor, all from one address. Memory is what is resident after a garbage collection, a minute after the last flood; the reference is that before the first.',
    figures: [
      { key: 'p95', what: 'acknowledgement p95', unit: 'ms', goal: { type: 'none' } },
      {
        key: 'over',
        what: 'p95 beyond twice the quiet one',
        unit: 'ms',
        goal: { type: 'value', most: BEYOND },
      },
      { key: 'memory', what: 'memory after', unit: 'MiB', goal: { type: 'ratio', most: 1.2 } },
    ],
    run: (bench) => run(bench, name),
  }
}

/** What strangers can do to the one who runs the show: one row for each way of theirs. */
export const floods: readonly Row[] = FLOODS.map(rowOf)
