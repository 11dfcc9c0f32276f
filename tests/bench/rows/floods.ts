import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { linksKey } from '../../../server/access/linksKey.ts'
import { tokenOf } from '../../../server/access/token.ts'
import { makeShow } from '../../../server/host/makeShow.ts'
import { systemClock } from '../../../server/host/serverClock.ts'
import { SqliteStore } from '../../../server/store/sqlite.ts'
import { newPerson } from '../../../shared/agenda/fields/fieldTables.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { instant, MINUTE } from '../../../shared/time/instant.ts'
import { loadHost } from '../../support/hosts.ts'
import { mapItems } from '../../support/shows.ts'
import { Child } from '../processes/child.ts'
import { programFile } from '../processes/programs.ts'
import type { FloodingQuestions } from '../programs/flooding.ts'
import { percentile } from '../report/statistics.ts'
import { atMost, atMostTimes, type Bench, figure, inRounds, type Row, valuesOf } from '../row.ts'
import { conference } from '../stage/conference.ts'
import { Desk, LIVE_ITEM } from '../stage/desk.ts'
import { FLOOD_KINDS, type FloodLinks, type FloodName } from '../stage/floodKinds.ts'
import { atFixedRate } from '../stage/pace.ts'
import { pinProcessors } from '../stage/processors.ts'
import { type BenchServer, memoryOf, startRostrum } from '../stage/servers.ts'
import { newShowFolder, SHOW, type ShowFolder } from '../stage/showFolder.ts'

const ENDED_SHOW = 'ended'
const TALKS = 40
const PEOPLE = 500

const RUNTIME = 2_000

/** Creates a conference with titles that are expensive to search for names, and the maximum number of people. */
function hostileConference(): Agenda {
  const agenda = conference(TALKS)
  const more = Array.from({ length: PEOPLE - agenda.people.length }, (_, n) =>
    newPerson({ id: `person-${n}`, name: { 'zh-Hans': `一${String.fromCodePoint(0x5000 + n)}` } }),
  )
  const titled = mapItems(agenda, () => ({ title: { 'zh-Hans': '一、'.repeat(1_000) } }))
  return { ...titled, people: [...agenda.people, ...more] }
}

/** The link fragments of the ended show. */
type EndedLinks = { readonly planner: string; readonly report: string }

/** Adds an ended show to a data folder, with a shared report without names. */
async function addEndedShow({ folder }: ShowFolder): Promise<EndedLinks> {
  const store = new SqliteStore(folder)
  const grant = (role: 'moderator' | 'planner') => ({ roles: [role], person: null, booth: null })
  await makeShow(store, {
    show: ENDED_SHOW,
    agenda: hostileConference(),
    links: (['moderator', 'planner'] as const).map((role) => ({ link: role, grant: grant(role) })),
    wall: instant(Date.now()),
    rehearsal: null,
  })
  const host = await loadHost({ store, clock: systemClock() }, ENDED_SHOW)
  const give = async (link: string, command: Command) => {
    const answer = await host.give({ link, id: randomUUID(), command })
    if (!answer.ok) throw new Error(`${command.type}: ${JSON.stringify(answer)}`)
  }
  await give('moderator', { type: 'startShow' })
  await give('moderator', { type: 'next', from: { at: 'standby', after: null } })
  // A move directly after another is refused.
  await wait(RUNTIME)
  await give('moderator', { type: 'endShow', from: { at: 'item', item: 'talk-1' } })
  await give('planner', { type: 'shareReport', names: false })
  host.stop()
  const [share] = host.state.shares ?? []
  const key = await linksKey(folder, store)
  await store.close()
  const fragment = (link: string) => `${ENDED_SHOW}.${link}.${tokenOf(key, ENDED_SHOW, link, 0)}`
  return { planner: fragment('planner'), report: fragment(share?.link ?? '') }
}

/** Commands without a flood and in each flood, and the time between them (ms). */
const COMMANDS = 100
const APART = 80

/** How many minutes the live item gets at the start, so that delayed commands may arrive in another order. */
const RESERVE = 40

/** How many screens join in a flood: 50 a second (2,000 in a minute would be 33). */
const JOINS = 400

/** How far the p95 may exceed twice the quiet one, in ms. */
const BEYOND = 10

/** How long after the last flood memory is measured, in seconds. */
const AFTER = 60

type Scene = {
  readonly server: BenchServer
  readonly links: FloodLinks
  readonly desk: Desk
  readonly flooder: Child<FloodingQuestions>
}

async function p95(desk: Desk, commands: number): Promise<number> {
  const given = await atFixedRate(commands, APART, () => desk.adjust())
  return percentile(
    given.map(({ asked, answered }) => answered - asked),
    0.95,
  )
}

async function measure(bench: Bench, name: FloodName, { server, links, desk, flooder }: Scene) {
  const commands = bench.size(COMMANDS)
  await p95(desk, commands)
  const before = await memoryOf(server)
  const rounds = await inRounds(bench, async () => {
    const quiet = await p95(desk, commands)
    const flooding = flooder.ask('flood', {
      name,
      url: server.url,
      length: commands * APART,
      joins: name === 'tokens' ? bench.size(JOINS) : 0,
      links,
    })
    // If a command is lost, the row fails with that error.
    flooding.catch(() => undefined)
    const flooded = await p95(desk, commands)
    const { opened, ended, sent, joined, joins } = await flooding
    bench.report(
      `p95 ${quiet.toFixed(1)} ms quiet, ${flooded.toFixed(1)} ms flooded; ${opened} connections, ${ended} ended by the server, ${sent} messages sent, ${joined} of ${joins} joined`,
    )
    if (joined < joins) throw new Error(`${joins - joined} screens were not admitted`)
    return { quiet, flooded }
  })
  await wait(bench.size(AFTER) * 1_000)
  const [mibBefore, mibAfter] = [before, await memoryOf(server)].map((bytes) => bytes / 2 ** 20)
  return {
    p95: valuesOf(rounds, ({ flooded, quiet }) => [flooded, quiet]),
    over: valuesOf(rounds, ({ flooded, quiet }) => flooded - 2 * quiet),
    memory: { ours: [mibAfter ?? 0], reference: [mibBefore ?? 0] },
  }
}

async function run(bench: Bench, name: FloodName) {
  const folder = await newShowFolder()
  const flooder = new Child<FloodingQuestions>([programFile('flooding')])
  const ended = await addEndedShow(folder)
  const planner = folder.fragment('planner')
  const links: FloodLinks = {
    audience: folder.handshake('audience'),
    moderator: folder.handshake('moderator-1'),
    planner: folder.handshake('planner'),
    report: ended.report,
    exporters: [
      ['ended/draft.json', ended.planner],
      ['ended/published.csv', ended.planner],
      [`${SHOW}/draft.json`, planner],
      [`${SHOW}/published.csv`, folder.fragment('moderator-2')],
    ],
    readers: [planner, ended.planner],
  }
  const server = await startRostrum(folder)
  const desk = await Desk.open(server, folder)
  for (let n = 0; n < RESERVE; n += 1) {
    await desk.give({ type: 'giveTime', item: LIVE_ITEM, by: MINUTE })
  }
  const unpin = pinProcessors([server.process.pid], [flooder.pid])
  if (unpin === null) bench.report('server and flooder share processors')
  try {
    return await measure(bench, name, { server, links, desk, flooder })
  } finally {
    unpin?.()
    await Promise.all([server.process.kill(), flooder.kill()])
    folder.remove()
  }
}

/** A row is described before its links exist. */
const NO_LINKS: FloodLinks = {
  ...{ audience: {}, moderator: {}, planner: {}, report: '', exporters: [], readers: [] },
}

const rowOf = (name: FloodName): Row => ({
  name: `flood-${name}`,
  group: 'floods',
  what: FLOOD_KINDS[name](NO_LINKS).what,
  how: 'Four moderators in turn give 12 commands a second, first without a flood (the reference), then while another process on another processor floods the server for eight seconds from one address. Memory is the resident size after a garbage collection, a minute after the last flood; its reference is the size before the first flood.',
  figures: [
    figure('p95', 'acknowledgement p95', 'ms'),
    figure('over', 'p95 beyond twice the quiet one', 'ms', atMost(BEYOND)),
    figure('memory', 'memory after', 'MiB', atMostTimes(1.2)),
  ],
  run: (bench) => run(bench, name),
})

/** One row for each kind of flood: how it affects the moderator. */
export const floods: readonly Row[] = (Object.keys(FLOOD_KINDS) as readonly FloodName[]).map(rowOf)
