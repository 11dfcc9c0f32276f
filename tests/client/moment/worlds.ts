import fc from 'fast-check'
import type { Agenda, Person, Speaker } from '../../../shared/agenda/model.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import { type Instant, plus, SECOND } from '../../../shared/time/instant.ts'
import { happenings, World } from '../../shared/access/world/world.ts'
import { live } from '../../simulation/agreement.ts'
import { randomAgenda, randomStory } from '../../simulation/randomShow.ts'
import {
  agreeOnItem,
  agreeOnNames,
  agreeOnNext,
  agreeOnQueue,
  agreeOnSlack,
  agreeOnTurns,
  sceneAt,
} from './agree.ts'
import {
  agreeOnDrift,
  agreeOnPause,
  agreeOnStarts,
  agreeOnTheEnd,
  agreeOnUntil,
} from './agreeOnWhen.ts'

/** No two screens of a show say what cannot both be true of this moment. */
function screensAgree(show: ShowState, now: Instant): void {
  const scene = sceneAt(show, now)
  if (scene === null) return
  agreeOnItem(scene)
  agreeOnNames(scene)
  agreeOnNext(scene)
  agreeOnQueue(scene)
  agreeOnTurns(scene)
  agreeOnSlack(scene)
  agreeOnPause(scene)
  agreeOnUntil(scene)
  agreeOnStarts(scene)
  agreeOnTheEnd(scene)
  agreeOnDrift(scene)
}

const PEOPLE = ['ana', 'ben', 'cho'].map(
  (id): Person => ({
    id,
    name: { en: `Name of ${id}` },
    title: null,
    affiliation: null,
    pronunciation: null,
    speaks: ['en'],
  }),
)

const CASTS: Speaker[][] = [
  [],
  [{ person: 'ana', role: 'speaker' }],
  [
    { person: 'cho', role: 'moderator' },
    { person: 'ben', role: 'speaker' },
  ],
  [
    { person: 'ben', role: 'speaker' },
    { person: 'ana', role: 'speaker' },
  ],
]

/** An agenda with people on its items, some of whom only chair. */
const peopled: fc.Arbitrary<Agenda> = fc.tuple(randomAgenda, fc.nat(3)).map(([agenda, from]) => {
  let n = from
  const cast = () => CASTS[n++ % CASTS.length] ?? []
  const segments = agenda.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, speakers: cast() })),
  }))
  return { ...agenda, people: PEOPLE, segments }
})

/** Lives through so many random stories; every screen is looked at in every moment. Says how many were looked at, which are 20 a story at least. */
export function compareScreensInTime(numRuns: number, endOnFailure = false): number {
  let looks = 0
  const property = fc.property(peopled, randomStory, (agenda, story) => {
    live(agenda, story, ({ state, now }) => {
      looks += 1
      screensAgree(state, now)
    })
  })
  fc.assert(property, { numRuns, endOnFailure })
  return looks
}

/** The same show, whose people are all at home: in its fixture they are in zones that are none. */
function atHome(state: ShowState): ShowState {
  const { published } = state
  if (published === null) return state
  const people = published.agenda.people.map(({ zone: _, ...person }) => person)
  return { ...state, published: { ...published, agenda: { ...published.agenda, people } } }
}

/** The same in shows that everything happens to: cues, floor turns, edits, links, publications: 30 moments a show at least. */
export function compareScreensInAll(numRuns: number, endOnFailure = false): number {
  let looks = 0
  const property = fc.property(happenings, fc.nat(900), (all, later) => {
    const world = new World()
    for (const one of all) {
      world.happen(one)
      looks += 1
      screensAgree(atHome(world.state), plus(world.now, later * SECOND))
    }
  })
  fc.assert(property, { numRuns, endOnFailure })
  return looks
}
