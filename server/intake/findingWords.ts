import { intakeFindings } from '../../client/i18n/en/intakeFindings.ts'
import type { FindingLevel, ReadFinding, ReadPlace } from '../../shared/agenda/reading/reading.ts'

/** The kinds of finding a reading can give. */
export type FindingCode = keyof typeof intakeFindings

/** How much a finding of each kind asks of a person. */
const LEVELS: Readonly<Record<FindingCode, FindingLevel>> = {
  'no-year': 'doubtful',
  'year-assumed': 'assumed',
  'date-in-prose': 'assumed',
  'title-in-prose': 'doubtful',
  'day-counted': 'assumed',
  'day-or-month-first': 'doubtful',
  'wrong-weekday': 'conflict',
  'several-dates': 'doubtful',
  'zone-of-region': 'assumed',
  'zone-of-place': 'assumed',
  'zone-ambiguous': 'doubtful',
  'zones-differ': 'conflict',
  'zone-out-of-season': 'conflict',
  afternoon: 'assumed',
  'past-midnight': 'assumed',
  'from-zero': 'assumed',
  backwards: 'conflict',
  'end-before-start': 'conflict',
  overlap: 'conflict',
  gap: 'doubtful',
  'length-and-times': 'conflict',
  'outside-block': 'conflict',
  'sum-over': 'conflict',
  'sum-under': 'doubtful',
  'rest-of-block': 'assumed',
  'length-open': 'doubtful',
  'length-loose': 'doubtful',
  'stop-differs': 'conflict',
  'start-differs': 'conflict',
  'people-parted': 'assumed',
  'family-name-alone': 'assumed',
  'room-assumed': 'doubtful',
  'older-message': 'doubtful',
  'sections-begin-again': 'doubtful',
  'not-understood': 'not-understood',
  'part-not-read': 'not-understood',
  'unclear-part': 'doubtful',
  'unclear-person': 'doubtful',
  'unclear-title': 'doubtful',
  'unclear-time': 'doubtful',
  'unclear-line': 'doubtful',
  'unclear-item': 'doubtful',
  'little-read': 'doubtful',
  'cut-line': 'not-understood',
  'too-many-entries': 'not-understood',
  'too-many-lines': 'not-understood',
  'more-findings': 'not-understood',
  empty: 'not-understood',
}

/** Returns a finding with its text in English: that of the screen on one line. */
export function findingOf(
  code: FindingCode,
  line: number | null,
  facts: Readonly<Record<string, string>>,
  place: ReadPlace | null,
  assumed?: string,
): ReadFinding {
  const { what, how } = intakeFindings[code]
  const text = `${what}${how.startsWith('“') ? ':' : '.'} ${how}`.replace(
    /\{\{(\w+)\}\}/g,
    (_, name: string) => facts[name] ?? '',
  )
  const more = assumed === undefined ? {} : { assumed }
  return { level: LEVELS[code], line, text, ...more, code, facts: { ...facts }, place }
}
