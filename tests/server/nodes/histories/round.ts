import { setTimeout as wait } from 'node:timers/promises'
import { tokenOf } from '../../../../server/access/token.ts'
import { makeShow } from '../../../../server/host/makeShow.ts'
import type { Store } from '../../../../server/store/port.ts'
import type { ShowId } from '../../../../shared/agenda/ids.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import type { Envelope } from '../../../../shared/run/state.ts'
import { instant } from '../../../../shared/time/instant.ts'
import { random } from '../../../bench/clock/random.ts'
import { AGENDA } from '../../../shared/access/world/agenda.ts'
import { LINKS } from '../../../shared/access/world/audiences.ts'
import { LINKS_KEY } from '../../../support/linksKey.ts'
import type { Node } from '../../../support/nodes/node.ts'
import { layRoad, type Road } from '../../../support/nodes/road.ts'
import { faultsIn, shownWrong } from './faultsIn.ts'
import type { Learnt } from './history.ts'
import { openRestless, type RestlessScreen } from './restlessScreen.ts'

/** Who has a screen open in each show. */
const OPEN: readonly string[] = ['moderator', 'chair', 'timekeeper', 'planner', 'ana', 'stage']

const MADE = Object.entries<Grant>({
  ...LINKS,
  stage: { roles: ['stage'], person: null, booth: null },
}).map(([link, grant]) => ({ link, grant }))

/** How long all may take to come together once all is well again, in ms. */
const TOGETHER = 20_000

/** How much of what a node printed is told where it goes wrong, in characters. */
const PRINTED = 4_000

/** One show that lives through the faults, with its screens and their roads. */
type Living = {
  readonly show: ShowId
  readonly screens: readonly RestlessScreen[]
  readonly roads: readonly Road[]
}

/** What a history came to. */
export type Lived = {
  readonly show: ShowId
  readonly faults: readonly string[]
  /** How many commands were given in it, how many of them were done, and how often one was given of which nobody knew. */
  readonly given: number
  readonly done: number
  readonly lost: number
}

/** The nodes, in an order of chance: whoever comes goes to the first that takes it. */
const shuffled = (nodes: readonly Node[], draw: () => number): readonly number[] =>
  nodes
    .map(({ port }) => ({ port, at: draw() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ port }) => port)

async function begun(
  store: Store,
  nodes: readonly Node[],
  show: ShowId,
  seed: number,
): Promise<Living> {
  const wall = instant(Date.now())
  await makeShow(store, { show, agenda: AGENDA, links: MADE, wall, rehearsal: null })
  const roads: Road[] = []
  const screens: RestlessScreen[] = []
  const opened = MADE.filter(({ link }) => OPEN.includes(link))
  for (const [n, { link, grant }] of opened.entries()) {
    const draw = random(seed * 31 + n)
    const road = await layRoad(() => shuffled(nodes, draw))
    const token = tokenOf(LINKS_KEY, show, link, 0)
    roads.push(road)
    screens.push(openRestless({ show, link, grant, token, road, draw }))
  }
  return { show, screens, roads }
}

const shownOn = ({ screens }: Living) =>
  screens.map((screen) => ({
    screen: `the screen of ${screen.link}`,
    link: screen.link,
    state: screen.state(),
    samples: screen.samples,
  }))

/** The log of a show once its screens wait for nothing and show what it gives; as it is where that does not come. */
async function comeTogether(
  store: Store,
  living: Living,
  latest: number,
): Promise<readonly Envelope[]> {
  for (;;) {
    const isSettled = living.screens.every((screen) => screen.settles())
    const isLate = performance.now() > latest
    if (isSettled || isLate) {
      const log = await store.eventsAfter(living.show, 0)
      if (isLate || shownWrong({ log, screens: shownOn(living) }).length === 0) return log
    }
    await wait(50)
  }
}

async function judged(store: Store, living: Living, latest: number): Promise<Lived> {
  const { show, screens, roads } = living
  const log = await comeTogether(store, living, latest)
  const given = screens.flatMap((screen) => screen.given())
  const faults = faultsIn({ log, given, screens: shownOn(living) })
  for (const screen of screens) screen.close()
  await Promise.all(roads.map((road) => road.close()))
  // Whatever was still on its way has come by now.
  const later = await store.eventsAfter(show, log.length)
  const late = later.map(({ seq, commandId }) => `${commandId} was written late, at ${seq}`)
  const times = (what: Learnt['is']) =>
    given.filter(({ learnt }) => learnt.some(({ is }) => is === what)).length
  return {
    show,
    faults: [...faults, ...late],
    given: given.length,
    done: times('done'),
    lost: times('unknown'),
  }
}

async function isReady({ port }: Node): Promise<boolean> {
  const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null)
  return answer?.ok === true
}

/** Resolves when every node can write, those too that nobody is at. */
async function allReady(nodes: readonly Node[], latest: number): Promise<void> {
  for (const [n, node] of nodes.entries()) {
    while (!(await isReady(node))) {
      const output = node.printed().slice(-PRINTED)
      if (performance.now() > latest)
        throw new Error(`node ${n + 1} cannot write, though all is well. It printed:\n${output}`)
      await wait(50)
    }
  }
}

/** Shows that all live through the same, each with screens of its own on all nodes; what `befalls` them ends with all being well. */
export async function liveThrough(
  {
    store,
    nodes,
    shows,
    seed,
  }: {
    readonly store: Store
    readonly nodes: readonly Node[]
    readonly shows: number
    readonly seed: number
  },
  befalls: (shows: readonly ShowId[]) => Promise<unknown>,
): Promise<readonly Lived[]> {
  const living: Living[] = []
  for (let n = 0; n < shows; n += 1) {
    living.push(await begun(store, nodes, `history-${seed}-${n + 1}`, seed * 97 + n))
  }
  const screens = living.flatMap((one) => one.screens)
  while (screens.some((screen) => screen.state() === null)) await wait(10)
  for (const screen of screens) screen.begin()
  await befalls(living.map(({ show }) => show))
  for (const screen of screens) screen.rest()
  const latest = performance.now() + TOGETHER
  const lived = await Promise.all(living.map((one) => judged(store, one, latest)))
  await allReady(nodes, latest)
  return lived
}
