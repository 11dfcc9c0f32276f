import type { FindingLevel } from '../../shared/agenda/reading/reading.ts'

type Facts = Readonly<Record<string, string>>
type Words = { readonly level: FindingLevel; readonly say: (facts: Facts) => string }

const of = (level: FindingLevel, say: (facts: Facts) => string): Words => ({ level, say })

const WORDS = {
  'no-year': of('doubtful', (f) => `“${f['date']}” has no year: the date is left open`),
  'year-assumed': of('assumed', (f) => `“${f['date']}” has no year: taken as ${f['taken']}`),
  'date-in-prose': of('assumed', (f) => `The date is taken from “${f['text']}”`),
  'title-in-prose': of(
    'doubtful',
    (f) => `Only a sentence names it: its title is taken as “${f['text']}”`,
  ),
  'day-counted': of('assumed', (f) => `“${f['label']}” is taken as ${f['taken']}`),
  'day-or-month-first': of(
    'doubtful',
    (f) => `“${f['date']}” could be read with the month first: taken as ${f['taken']}`,
  ),
  'wrong-weekday': of('conflict', (f) => `${f['date']} is not a ${f['weekday']}`),
  'several-dates': of(
    'doubtful',
    (f) => `The source gives several dates (${f['dates']}): taken as ${f['taken']}`,
  ),
  'zone-of-region': of(
    'assumed',
    (f) => `“${f['written']}” is the time of several countries: taken as ${f['taken']}`,
  ),
  'zone-of-place': of(
    'assumed',
    (f) => `No time zone is named: taken as that of ${f['written']}, ${f['taken']}`,
  ),
  'zone-ambiguous': of(
    'doubtful',
    (f) => `“${f['written']}” can be more than one time zone: the zone is left open`,
  ),
  'zones-differ': of('conflict', (f) => `${f['one']} and ${f['other']} are not the same time`),
  'zone-out-of-season': of('conflict', (f) => `${f['written']} is not in force on ${f['date']}`),
  afternoon: of('assumed', (f) => `${f['written']} has neither am nor pm: taken as ${f['taken']}`),
  'past-midnight': of('assumed', (f) => `${f['written']} is taken as after midnight`),
  backwards: of(
    'conflict',
    (f) => `${f['written']} is earlier than what stands before it (${f['before']})`,
  ),
  'end-before-start': of(
    'conflict',
    (f) => `The end ${f['end']} is before the start ${f['start']}`,
  ),
  overlap: of(
    'conflict',
    (f) => `Starts at ${f['start']}, while what stands before it lasts until ${f['end']}`,
  ),
  gap: of('doubtful', (f) => `Nothing stands between ${f['from']} and ${f['to']} in this block`),
  'length-and-times': of(
    'conflict',
    (f) =>
      `The length ${f['stated']} does not fit ${f['range']}, which is ${f['length']}: the times are taken`,
  ),
  'outside-block': of('conflict', (f) => `${f['written']} is outside its block (${f['block']})`),
  'sum-over': of(
    'conflict',
    (f) => `The lengths add up to ${f['sum']}, more than the ${f['budget']} of the block`,
  ),
  'sum-under': of(
    'doubtful',
    (f) => `The lengths add up to ${f['sum']} of the ${f['budget']} of the block`,
  ),
  'rest-of-block': of(
    'assumed',
    (f) => `No length is given: taken as what the block leaves, ${f['taken']}`,
  ),
  'length-loose': of('doubtful', (f) => `The length is given as a range: taken as ${f['taken']}`),
  'stop-differs': of(
    'conflict',
    (f) => `The end is given as ${f['stated']}, but the last entry ends at ${f['last']}`,
  ),
  'start-differs': of(
    'conflict',
    (f) => `The start is given as ${f['stated']}, but the first entry starts at ${f['first']}`,
  ),
  'people-parted': of(
    'doubtful',
    (f) => `The people were told from the words around them by a guess: ${f['people']}`,
  ),
  'family-name-alone': of(
    'assumed',
    (f) => `Named by the family name alone: taken as ${f['people']}`,
  ),
  'room-assumed': of(
    'doubtful',
    (f) => `The times begin again under “${f['heading']}”: taken as a room or a part of its own`,
  ),
  'sections-begin-again': of(
    'doubtful',
    (f) => `The times begin again at ${f['written']}: taken as another day or room`,
  ),
  'not-understood': of('not-understood', (f) => `Not understood: “${f['text']}”`),
  'part-not-read': of('not-understood', (f) => `Not read of this line: “${f['text']}”`),
  'cut-line': of(
    'not-understood',
    (f) => `The line is too long to be read beyond its first ${f['limit']} characters`,
  ),
  'too-many-entries': of('not-understood', (f) => `Only the first ${f['limit']} entries are read`),
  'too-many-lines': of('not-understood', (f) => `Only the first ${f['limit']} lines are read`),
  'more-findings': of('not-understood', (f) => `${f['count']} more findings are not listed`),
  empty: of('not-understood', () => 'Nothing in it was understood as an agenda'),
} as const satisfies Record<string, Words>

/** The kinds of finding a reading can give. */
export type FindingCode = keyof typeof WORDS

/** How much a finding of each kind asks of a person. */
export const LEVELS: Readonly<Record<FindingCode, FindingLevel>> = Object.fromEntries(
  Object.entries(WORDS).map(([code, { level }]) => [code, level]),
) as Record<FindingCode, FindingLevel>

/** What a finding says, in English. */
export function wordsOf(code: FindingCode, facts: Facts): string {
  return WORDS[code].say(facts)
}
