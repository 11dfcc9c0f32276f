import type { ReadItem, ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { clockOf, titleOf } from './align.ts'
import type { ExpectedItem, Mark } from './expectation.ts'
import { detailsOf, type ExpectedPerson, isPerson, personOf, postOf } from './people.ts'
import { count, type Tally } from './tally.ts'
import { holds } from './words.ts'

/** Parses a mark: the right values, whether they are inferred, and whether they may be missing. */
function parseMark(mark: Mark) {
  const values = mark === null ? [] : mark.replace(/^[~?*]/, '').split('|')
  return { values, inferred: /^[~?]/.test(mark ?? ''), optional: /^[?*]/.test(mark ?? '') }
}

/** Counts a time or length: missing and wrong ones, ones not in the source, and inferred ones without their mark. */
function value(
  tally: Tally,
  measure: 'starts' | 'lengths',
  mark: Mark,
  found: { readonly value: string | null; readonly inferred: boolean },
  where: string,
): void {
  const wish = parseMark(mark)
  const right = found.value !== null && wish.values.includes(found.value)
  if (wish.values.length > 0 && !(wish.optional && found.value === null)) {
    count(tally, measure, right, `${where}: ${found.value} for ${mark}`)
  }
  if (found.value !== null && !right) {
    tally.invented.push(`${measure}: ${where}: ${found.value} for ${mark}`)
  }
  if (found.value !== null && right && wish.inferred && !found.inferred) {
    tally.invented.push(`${measure}: ${where}: ${found.value} is not marked as inferred`)
  }
}

function kinds(tally: Tally, expected: ExpectedItem, read: ReadItem | undefined): void {
  if (expected.kinds.length === 0) return
  const measure = expected.kinds.includes('break') ? 'breaks' : 'kinds'
  const got = read !== undefined && expected.kinds.includes(read.kind)
  count(tally, measure, got, `${expected.title}: ${read?.kind} for ${expected.kinds.join(' or ')}`)
}

/** Counts the details of a person who was found. */
function details(tally: Tally, person: ExpectedPerson, found: ReadSpeaker): void {
  const { got, of } = detailsOf(found, person)
  tally.counts.details.got += got
  tally.counts.details.of += of
  if (got === of) return
  const read = [postOf(found), titleOf(found.affiliation ?? {})]
  tally.missed.push(`details: ${person.names[0]}: ${found.role}, ${read.join(' ; ')}`)
}

/** Counts the people of an item; `around` may be on it too. */
function people(
  tally: Tally,
  expected: ExpectedItem,
  read: ReadItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  const known = expected.people.map(personOf)
  for (const person of known) {
    const found = read?.speakers.find((speaker) => isPerson(speaker, person))
    if (found) details(tally, person, found)
    if (found || !person.optional) {
      count(tally, 'speakers', found !== undefined, `${expected.title}: no ${person.names[0]}`)
    }
  }
  for (const speaker of read?.speakers ?? []) {
    if ([...known, ...around].some((person) => isPerson(speaker, person))) continue
    tally.invented.push(`people: ${expected.title}: ${titleOf(speaker.name)}`)
  }
}

/** Counts what was read of an expected item; undefined where nothing was. */
export function scoreItem(
  tally: Tally,
  expected: ExpectedItem,
  read: ReadItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  if (read === undefined && expected.optional) return
  const titled = read !== undefined && holds(titleOf(read.title), expected.title)
  const label = read === undefined ? 'not read' : `called ${titleOf(read.title)}`
  count(tally, 'items', titled, `${expected.start ?? ''} ${expected.title}: ${label}`)
  const inferred = (field: 'start' | 'planned') => read?.inferred.includes(field) ?? false
  const start = { value: clockOf(read?.start ?? null), inferred: inferred('start') }
  value(tally, 'starts', expected.start, start, expected.title)
  const planned = read?.planned ?? null
  const minutes = planned === null ? null : String(planned / 60_000)
  const length = { value: minutes, inferred: inferred('planned') }
  value(tally, 'lengths', expected.minutes, length, expected.title)
  kinds(tally, expected, read)
  people(tally, expected, read, around)
}
