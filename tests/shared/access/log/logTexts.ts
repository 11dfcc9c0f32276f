import type { Audience } from '../../../../shared/access/audience.ts'
import type {
  Holder,
  LogFact,
  LogLine,
  NamedInterpreter,
} from '../../../../shared/access/log/fact.ts'
import { linesOf } from '../../../../shared/access/log/lines.ts'
import { begin, evolve } from '../../../../shared/run/evolve.ts'
import type { ShowState } from '../../../../shared/run/state.ts'
import { clockText } from '../../../../shared/time/format.ts'
import { instant } from '../../../../shared/time/instant.ts'
import type { Case } from '../../../support/given.ts'

export const MODERATOR: Audience = { roles: ['moderator'], person: null, booth: null }
export const TIMEKEEPER: Audience = { roles: ['timekeeper'], person: null, booth: null }

export function linesFor(show: Case, audience: Audience): readonly LogLine[] {
  let before: ShowState | null = null
  const events = show.log.map((envelope) => {
    const after: ShowState = before === null ? begin(envelope) : evolve(before, envelope)
    const logged = { envelope, before: before ?? after, after }
    before = after
    return logged
  })
  return linesOf(events, audience)
}

const holderText = ({ roles, person, booth }: Holder): string =>
  [roles.join('+'), person === null ? '' : value('person', person), booth ?? '']
    .filter(Boolean)
    .join(' ')

/** The text of a value in a fact, by a field that only such values have. */
const TEXTS: Readonly<Record<string, (thing: never) => string>> = {
  en: (texts: { en: string }) => texts.en,
  link: ({ person, name }: NamedInterpreter) => value('', person ?? name),
  name: ({ name, title }: { name: unknown; title?: unknown }) =>
    title === undefined ? value('', name) : `${value('', name)} (${value('', title)})`,
  text: ({ text }: { text: string }) => text,
  roles: (holder: Holder) => holderText(holder),
}

/** One value of a fact as people would write it: names in English, times in Brussels. */
function value(name: string, thing: unknown): string {
  if (thing === null || thing === undefined) return '–'
  if (name === 'time') return clockText(instant(Number(thing)), 'Europe/Brussels')
  if (typeof thing !== 'object') return String(thing)
  const tells = Object.entries(TEXTS).find(([field]) => field in thing)?.[1]
  if (tells !== undefined) return tells(thing as never)
  const parts = Object.entries(thing).filter(([field]) => field !== 'type')
  return parts.map(([field, part]) => value(field, part)).join(' ')
}

const factText = ({ key, ...facts }: LogFact): string =>
  [key, ...Object.entries(facts).map(([name, thing]) => value(name, thing))].join(' ')

/** A line in short: who (`-`: nobody) at which desk, and what; of the moderator only what. */
export function short({ by, desk, fact }: LogLine): string {
  const author = `${by?.link ?? '-'} ${desk}`
  return author === 'moderator moderators' ? factText(fact) : `${author}: ${factText(fact)}`
}

/** The moderators' log of the given events. */
export function says(show: Case, what: (show: Case) => unknown): readonly string[] {
  const before = linesFor(show, MODERATOR).length
  what(show)
  return linesFor(show, MODERATOR).slice(before).map(short)
}
