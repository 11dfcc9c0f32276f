import { clockAt } from './clockWords.ts'
import type { Claim } from './reader.ts'

/** What everybody knows who compares pages: the programme as it was published. */
export type Programme = {
  readonly home: string
  /** The items in their order. */
  readonly items: readonly string[]
  /** The second of the epoch at which the last of them was to end, to the minute. */
  readonly plannedEnd: number
}

/** Minutes, or undefined where no page tells them. */
type Minutes = number | undefined

const DAY = 24 * 60

/** The minutes from one clock to another, by whichever way is shorter. */
function from(one: Minutes, other: Minutes): Minutes {
  if (one === undefined || other === undefined) return undefined
  return ((((other - one) % DAY) + DAY + DAY / 2) % DAY) - DAY / 2
}

/** Whether two figures are both told, and differ by more than `most`. */
const differ = (one: Minutes, other: Minutes, most = 0): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) > most

const minutesOf = (clock: string) => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

const numberIn = (text: string | undefined): Minutes => (text === undefined ? text : Number(text))

/** What some pages claim: of a time the minute at home, of anything else the word. */
class Claimed {
  readonly #claims: ReadonlyMap<string, Claim>
  readonly #programme: Programme

  constructor(claims: readonly Claim[], programme: Programme) {
    this.#claims = new Map(claims.map((claim) => [claim.fact, claim]))
    this.#programme = programme
  }

  word(fact: string): string | undefined {
    return this.#claims.get(fact)?.says
  }

  time(fact: string): Minutes {
    const { home, plannedEnd } = this.#programme
    const claim = this.#claims.get(fact)
    if (!claim?.zone) return undefined
    const there = minutesOf(clockAt(plannedEnd, claim.zone))
    return minutesOf(claim.says) + minutesOf(clockAt(plannedEnd, home)) - there
  }
}

/** How late what is next is, in the words of a desk, and the end by its clock. */
function standingOf(told: Claimed, { home, plannedEnd }: Programme) {
  const [drift = '', pace = ''] = [told.word('drift'), told.word('pace')]
  const [, behind, way] = /^(\d+) (behind|ahead)/.exec(drift) ?? []
  const [, by, hall] = /^(\d+) (later|sooner)$/.exec(pace) ?? []
  const sign = (minutes: string | undefined, isBefore: boolean) =>
    minutes === undefined ? undefined : Number(minutes) * (isBefore ? -1 : 1)
  const isTold = drift !== '' && drift !== 'not started'
  return {
    drift,
    pace,
    behind: isTold ? (sign(behind, way === 'ahead') ?? 0) : undefined,
    later: sign(by, hall === 'sooner'),
    late: from(minutesOf(clockAt(plannedEnd, home)), told.time('end')),
    landing: numberIn(told.word('landing')),
    spare: from(told.time('end'), told.time('hard stop')),
    endShift: numberIn(told.word('end shift')),
  }
}

type Standing = ReturnType<typeof standingOf>

const isOver = ({ landing }: Standing) => landing !== undefined && landing < 0

/** What cannot be so of how it stands and of when it ends. */
const STANDINGS: Readonly<Record<string, (standing: Standing) => boolean>> = {
  'a hall and a desk say other minutes': ({ behind, later }) => differ(behind, later),
  'a hall is told no minutes, where there are two or more': ({ pace, behind, later }) =>
    pace !== '' && later === undefined && differ(behind, 0, 1),
  'on time in the hall, and behind at a desk': ({ pace, drift, behind }) =>
    pace === 'onTime' && (drift.startsWith('under') || differ(behind, 0)),
  'on time, and past the stop': (standing) => standing.drift === 'on time' && isOver(standing),
  'ahead, and ends late': (standing) =>
    standing.drift.endsWith('ahead') && (isOver(standing) || (standing.late ?? 0) > 0),
  'on time, and ends at another minute': ({ drift, pace, late }) =>
    (drift === 'on time' || pace === 'onTime') && differ(late, 0, 1),
  'about on time, and ends at another minute': ({ pace, late }) =>
    pace === 'nearly' && differ(late, 0, 2),
  'ends so much later, and at another minute': ({ endShift, late }) => differ(endShift, late),
  'lands by so much, and ends at another minute': ({ landing, spare }) => differ(landing, spare),
}

/** The times of an item on all pages. */
const turnOf = (told: Claimed, id: string) => ({
  hall: told.time(`told start of ${id}`),
  start: told.time(`start of ${id}`),
  planned: told.time(`planned start of ${id}`),
  about: told.word(`about ${id}`),
  minutes: numberIn(told.word(`minutes to ${id}`)),
  ahead: from(told.time('clock'), told.time(`start of ${id}`)),
  shift: numberIn(told.word(`shift of ${id}`)),
  isDropped: told.word(`state of ${id}`) === 'dropped',
})

type Turn = ReturnType<typeof turnOf>

/** What cannot be so of when an item begins. */
const STARTS: Readonly<Record<string, (turn: Turn) => boolean>> = {
  'is dropped, and begins': ({ isDropped, start }) => isDropped && start !== undefined,
  'begins two minutes or more apart in the hall and elsewhere': ({ hall, start }) =>
    differ(from(start, hall), 0, 1),
  'is set in the hall, and neither planned nor expected then': ({ hall, start, planned, about }) =>
    about === 'set' && differ(hall, planned) && differ(hall, start),
  'begins in other minutes, and at another minute': ({ minutes, ahead }) =>
    differ(minutes, ahead === undefined ? ahead : Math.max(0, ahead)),
  'is so much later than planned, and at another minute': ({ shift, start, planned }) =>
    differ(shift, from(planned, start)),
}

/** The minutes that the hall is told are left of what is on, and those to its end. */
function leftOf(told: Claimed) {
  const [, left] = /^([1-9]\d*) left$/.exec(told.word('told left') ?? '') ?? []
  const until = told.time('until')
  // What is paused has the minutes that were left as it stopped.
  const isPaused = told.word('paused since') !== undefined
  return {
    left: isPaused ? undefined : numberIn(left),
    until,
    ahead: from(told.time('clock'), until),
  }
}

/** What one page says in an order that cannot be. */
function* disorder(told: Claimed, { items }: Programme): Generator<string> {
  const { left, until } = leftOf(told)
  let last = left === undefined ? undefined : until
  for (const id of items) {
    const start = told.time(`told start of ${id}`)
    if ((from(last, start) ?? 0) < 0) yield `${id} begins before what is ahead of it`
    last = start ?? last
  }
}

/** What begins with the end of what is on at the desks, and at another minute in the hall. */
function isApart(told: Claimed): boolean {
  const next = told.word('next') ?? ''
  const { left, until } = leftOf(told)
  const leads = left !== undefined && !differ(until, told.time(`start of ${next}`))
  return leads && differ(until, told.time(`told start of ${next}`))
}

const broken = <Of>(rules: Readonly<Record<string, (of: Of) => boolean>>, of: Of) =>
  Object.entries(rules).flatMap(([rule, isBroken]) =>
    isBroken(of) ? [`${rule}: ${JSON.stringify(of)}`] : [],
  )

/** What pages claim of different facts of one moment that cannot all be so; what they claim of one fact is compared elsewhere. */
export function inconsistencies(claims: readonly Claim[], programme: Programme): readonly string[] {
  const told = new Claimed(claims, programme)
  const { left, ahead } = leftOf(told)
  const names = new Set(claims.map(({ page }) => page))
  const disorders = [...names].flatMap((name) => {
    const own = claims.filter(({ page }) => page === name)
    return [...disorder(new Claimed(own, programme), programme)].map((one) => `${name}: ${one}`)
  })
  return [
    ...broken(STANDINGS, standingOf(told, programme)),
    ...programme.items.flatMap((id) =>
      broken(STARTS, turnOf(told, id)).map((fault) => `${id} ${fault}`),
    ),
    ...(differ(left, ahead) ? [`${left} min are left in the hall, and ${ahead} at the desks`] : []),
    ...(isApart(told) ? ['what is next begins as what is on ends, but not in the hall'] : []),
    ...disorders,
  ]
}
