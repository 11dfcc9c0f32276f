import type { ReadItem, ReadSpeaker } from '../../../../shared/agenda/reading/reading.ts'
import { clockOf, titleOf } from './align.ts'
import type { ExpectedItem, Mark } from './expectation.ts'
import { type ExpectedPerson, hasDetails, isPerson, personOf, postOf } from './people.ts'
import { holds } from './words.ts'

/** Parses a mark: the right values, whether they are inferred, and whether they may be missing. */
function parseMark(mark: Mark) {
  const values = mark === null ? [] : mark.replace(/^[~?*]/, '').split('|')
  return { values, inferred: /^[~?]/.test(mark ?? ''), optional: /^[?*]/.test(mark ?? '') }
}

/** Checks a time or length: missing and wrong ones, ones not in the source, and inferred ones without their mark. */
function value(
  faults: string[],
  field: 'start' | 'length',
  mark: Mark,
  found: { readonly value: string | null; readonly inferred: boolean },
  where: string,
): void {
  const wish = parseMark(mark)
  const right = found.value !== null && wish.values.includes(found.value)
  const isRequired = wish.values.length > 0 && !wish.optional
  if (found.value === null ? isRequired : !right)
    faults.push(`${where}: ${field} ${found.value} for ${mark}`)
  if (right && wish.inferred && !found.inferred)
    faults.push(`${where}: ${field} ${found.value} is not marked as inferred`)
}

function kinds(faults: string[], expected: ExpectedItem, read: ReadItem | undefined): void {
  const isRight = read !== undefined && expected.kinds.includes(read.kind)
  if (expected.kinds.length > 0 && !isRight)
    faults.push(`${expected.title}: ${read?.kind} for ${expected.kinds.join(' or ')}`)
}

/** Checks the details of a person who was found. */
function details(faults: string[], person: ExpectedPerson, found: ReadSpeaker): void {
  if (hasDetails(found, person)) return
  const read = [postOf(found), titleOf(found.affiliation ?? {})]
  faults.push(`details of ${person.names[0]}: ${found.role}, ${read.join(' ; ')}`)
}

/** Checks the people of an item; `around` may be on it too. */
function people(
  faults: string[],
  expected: ExpectedItem,
  read: ReadItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  const known = expected.people.map(personOf)
  for (const person of known) {
    const found = read?.speakers.find((speaker) => isPerson(speaker, person))
    if (found) details(faults, person, found)
    else if (!person.optional) faults.push(`${expected.title}: no ${person.names[0]}`)
  }
  for (const speaker of read?.speakers ?? []) {
    if ([...known, ...around].some((person) => isPerson(speaker, person))) continue
    faults.push(`${expected.title}: invented ${titleOf(speaker.name)}`)
  }
}

/** Checks what was read of an expected item; undefined where nothing was. */
export function checkItem(
  faults: string[],
  expected: ExpectedItem,
  read: ReadItem | undefined,
  around: readonly ExpectedPerson[],
): void {
  if (read === undefined && expected.optional) return
  const titled = read !== undefined && holds(titleOf(read.title), expected.title)
  const label = read === undefined ? 'not read' : `called ${titleOf(read.title)}`
  if (!titled) faults.push(`${expected.start ?? ''} ${expected.title}: ${label}`)
  const inferred = (field: 'start' | 'planned') => read?.inferred.includes(field) ?? false
  const start = { value: clockOf(read?.start ?? null), inferred: inferred('start') }
  value(faults, 'start', expected.start, start, expected.title)
  const planned = read?.planned ?? null
  const minutes = planned === null ? null : String(planned / 60_000)
  const length = { value: minutes, inferred: inferred('planned') }
  value(faults, 'length', expected.minutes, length, expected.title)
  kinds(faults, expected, read)
  people(faults, expected, read, around)
}
