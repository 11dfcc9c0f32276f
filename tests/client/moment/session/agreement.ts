import type { Role } from '../../../../shared/run/grant.ts'
import { clockAt, minuteBy } from './clockWords.ts'
import { inconsistencies, type Programme } from './consistent.ts'
import type { Course } from './course.ts'
import { outlookOf } from './outlook.ts'
import type { Line, Sight } from './page.ts'
import { type Claim, type Names, namesIn, Reader, type Saying, whoOf } from './reader.ts'
import { CONSOLE } from './sayings/console.ts'
import { BOOTH, TIMEKEEPER } from './sayings/desks.ts'
import { AUDIENCE, STAGE } from './sayings/hall.ts'
import { PAUSED } from './sayings/shared.ts'
import { SPEAKER } from './sayings/speaker.ts'
import { minutesOf, type Truth, type Truths, truthsOf } from './truths.ts'

/** What the pages of a role say, sentence by sentence. */
const SAYINGS: Partial<Record<Role, readonly Saying[]>> = {
  moderator: CONSOLE,
  timekeeper: TIMEKEEPER,
  interpreter: BOOTH,
  speaker: SPEAKER,
  audience: AUDIENCE,
  stage: STAGE,
}

/** Places whose figures are none of the session's course: what is pressed, what the agenda's own texts say, when something happened. */
const PLAIN =
  /ui-button|phaseBlock-mark|announce|show-name|waitingScreen-show|time-cards|[-_](points|role|when|about|series)|title|Language of this screen|meeting|people|booths|requests|not-here|newest-request|cues|signals|log|steps|undo|floor|facts|Sent|news|agenda-change|pending/

/** Pages that everybody sees. */
const PUBLIC: readonly Role[] = ['audience', 'stage']

const isTime = /\b\d\d:\d\d\b/g

/** What was found wrong at one moment, in words. */
export type Faults = readonly string[]

type Told = { readonly truths: Truths; readonly names: Names; readonly course: Course }

const homeOf = ({ agenda }: Pick<Names, 'agenda'>): string => agenda.zones[0] ?? 'UTC'

const textOf = (truth: Truth, zone: string): string =>
  typeof truth === 'string' ? truth : clockAt(truth.time, zone)

/** Whether an item may be called so: by its people, its title, or its segment where a break goes on with it. */
function isNameOf(names: Names, id: string, says: string): boolean {
  const segment = names.agenda.segments.find(({ items }) => items.some((one) => one.id === id))
  const item = segment?.items.find((one) => one.id === id)
  const titles = [item, segment].map((one) => Object.values(one?.title ?? {})[0] ?? '')
  return [whoOf(names, id), ...titles.map((title) => names.canon(title))].includes(says)
}

/** A claim that is not so, in words. */
function judged(claim: Claim, { truths, names }: Told): string | null {
  const { page, fact, says, words, zone } = claim
  const told = `${page}: “${words}”`
  const [, named] = /^name of (.*)$/.exec(fact) ?? []
  if (named !== undefined) {
    if (isNameOf(names, named, says)) return null
    return `${told} names ${says}; ${named} is ${whoOf(names, named)}`
  }
  // Of several facts it may be of any.
  const so = fact.split(' | ').flatMap((one) => truths.get(one) ?? [])
  const are = so.map((truth) => textOf(truth, zone ?? homeOf(names)))
  if (are.length === 0 || are.includes(says)) return null
  return `${told} says ${says} of ${fact}; it is ${are.join(' or ')}`
}

/** Pages that say different things of one fact. */
export function contradictions(claims: readonly Claim[]): Faults {
  const facts = new Map<string, Claim[]>()
  for (const claim of claims) {
    const key = `${claim.fact} ${claim.zone ?? ''}`
    facts.set(key, [...(facts.get(key) ?? []), claim])
  }
  return [...facts.values()].flatMap((told) => {
    const [first] = told
    const other = told.find(({ says }) => says !== first?.says)
    if (first === undefined || other === undefined || first.fact.startsWith('name of')) return []
    const [one, two] = [first, other].map(({ page, words }) => `${page}: “${words}”`)
    return [`${one} and ${two} contradict each other in ${first.fact}`]
  })
}

/** What a page claims, and the lines of which nobody reads a figure. */
export function claimsOf(
  sight: Sight,
  names: Names,
): { readonly claims: readonly Claim[]; readonly unread: readonly Line[] } {
  const { seat, lines } = sight
  const reader = new Reader(sight, names)
  if (sight.live !== undefined) reader.says('on', sight.live || 'nobody', 'its mark of what is on')
  if (sight.next) reader.says('next', sight.next, 'its mark of what is next')
  if (sight.look !== null) reader.says('look', sight.look, 'its mark of what the stage shows')
  const sayings = [...PAUSED, ...(SAYINGS[seat.role] ?? [])]
  const unread = lines.filter((line) => !reader.reads(sayings, line))
  return { claims: reader.claims, unread }
}

/** Whether the figures of a line are none of the session's course, or of a page whose sentences are not read. */
export function isPlain({ role }: Sight['seat'], { place, cells }: Line): boolean {
  const isRead = SAYINGS[role] !== undefined && !PLAIN.test(place)
  return !(isRead && cells.some(({ text }) => /\d/.test(text)))
}

/** Reads one page whole: what it claims, and what is wrong with what it does not. */
function read(sight: Sight, { names, course }: Told): { claims: readonly Claim[]; faults: Faults } {
  const { seat } = sight
  const { claims, unread } = claimsOf(sight, names)
  const minutes = minutesOf(course, PUBLIC.includes(seat.role))
  const known = new Set(
    [...minutes].flatMap((at) => names.agenda.zones.map((zone) => clockAt(at, zone))),
  )
  const past = new Set([...course.stood].map((at) => clockAt(at, homeOf(names))))
  const isLog = ({ place }: Line) => place.endsWith(' > log') || place.includes(' > log > ')
  const faults = unread.flatMap((line) => {
    const text = line.cells.map((cell) => cell.text).join(' | ')
    const told = (text.match(isTime) ?? []).filter((time) => !(isLog(line) && past.has(time)))
    const strange = told.filter((time) => !known.has(time))
    if (strange.length > 0)
      return [`${seat.name}: “${text}” names ${strange.join(', ')}, when nothing is`]
    return isPlain(seat, line) ? [] : [`${seat.name}: nothing reads “${text}” in ${line.place}`]
  })
  return { claims, faults }
}

/** Texts of the plan that the hall must not see. */
function secretsOf({ agenda }: Names): readonly string[] {
  const { meeting, segments } = agenda
  const briefings = segments.flatMap(({ items }) => items.map(({ briefing }) => briefing))
  const texts = briefings.flatMap((one) =>
    [one?.notes, one?.announce].flatMap((said) => Object.values(said ?? {})),
  )
  const room = Object.values(meeting ?? {}).filter((one) => typeof one === 'string')
  return [...texts, ...room]
}

/** What a page that everybody sees must not say. */
function betrayals({ seat, lines }: Sight, names: Names): Faults {
  if (!PUBLIC.includes(seat.role)) return []
  const secrets = [...secretsOf(names), 'Hard stop', '硬性', '/#']
  return lines.flatMap(({ cells }) =>
    cells.flatMap(({ text }) =>
      secrets
        .filter((secret) => text.includes(secret))
        .map((secret) => `${seat.name}: “${text}” betrays ${secret}`),
    ),
  )
}

/** What a stage may not have in each look: figures where it is black, a countdown or names where there is but one thing. */
const NOT_IN: Readonly<Record<string, RegExp>> = {
  black: /./,
  clock: /digits|live-item|next-item|person|name/,
  countdown: /live-item|next-item|person|name|zone/,
}

/** What the stage shows that is none of its look. */
function strayings({ seat, lines, counts }: Sight, look: string): Faults {
  const none = NOT_IN[look]
  if (seat.role !== 'stage' || none === undefined) return []
  const stray = lines
    // What runs the projector and how the line is are over every look, and a rehearsal says so on all.
    .filter(({ place }) => none.test(place) && !/controls|rehearsal|trust|unseen/i.test(place))
    .map(({ cells }) => cells.map(({ text }) => text).join(' '))
    .filter((text) => look !== 'black' || /\d/.test(text))
    .map((text) => `${seat.name}: shows “${text}” where it is ${look}`)
  return counts && look !== 'countdown'
    ? [...stray, `${seat.name}: shows a countdown where it is ${look}`]
    : stray
}

function namesOf(course: Course): Names {
  const { agenda, turns, reached } = course
  return namesIn(agenda, (id) => {
    const { status } = course.turn(id)
    if (status === 'done') return 'done'
    return status === 'waiting' && turns.indexOf(course.turn(id)) > reached ? 'waits' : null
  })
}

function programmeOf(course: Course): Programme {
  const { agenda, turns } = course
  const { plannedEnd } = outlookOf(course)
  return {
    home: homeOf({ agenda }),
    items: turns.map(({ id }) => id),
    plannedEnd: minuteBy(plannedEnd),
  }
}

/** Everything that these pages say at one moment which is not so, or which two of them do not agree in. */
export function compare(sights: readonly Sight[], course: Course): Faults {
  const told: Told = { truths: truthsOf(course), names: namesOf(course), course }
  const pages = sights.map((sight) => read(sight, told))
  const claims = pages.flatMap((page) => page.claims)
  return [
    ...pages.flatMap(({ faults }) => faults),
    ...claims.flatMap((claim) => judged(claim, told) ?? []),
    ...contradictions(claims),
    ...inconsistencies(claims, programmeOf(course)),
    ...sights.flatMap((sight) => betrayals(sight, told.names)),
    ...sights.flatMap((sight) => strayings(sight, course.look)),
  ]
}
