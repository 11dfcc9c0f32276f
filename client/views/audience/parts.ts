import type { Agenda, Segment } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { chairOf, chairOfAll } from '../../ui/agenda/peopleNames.ts'
import { announcedStart, billedPeople, isNamedByPeople } from '../../ui/agenda/programme.ts'

/** The progress of a turn; `missed` once the run can no longer reach it. */
type Status = 'past' | 'on' | 'paused' | 'next' | 'coming' | 'dropped' | 'passed' | 'missed'

function lineStatus(row: Row, next: Row | null, ended: boolean): Status {
  switch (row.status) {
    case 'done':
      return 'past'
    case 'live':
      return 'on'
    case 'paused':
    case 'dropped':
      return row.status
    case 'passed':
      return ended ? 'missed' : 'passed'
    case 'waiting':
      if (ended) return 'missed'
      return row === next ? 'next' : 'coming'
  }
}

function hasHeading({ title, items }: Segment): boolean {
  const [first, ...more] = items
  if (first === undefined) return false
  return more.length > 0 || Object.entries(title).some(([tag, text]) => first.title[tag] !== text)
}

/** Returns the whole agenda with its progress, segment by segment, without empty segments. The live and the next item have the people that `line` names (R7c). */
export function partsOf(agenda: Agenda, line: Timeline, ended: boolean, lang: LanguageTag) {
  const isChairedByOne = chairOfAll(agenda) !== null
  return agenda.segments.flatMap((segment) => {
    const isHeaded = hasHeading(segment)
    const lines = line.rows
      .filter((row) => row.segment === segment.id)
      .map((row) => {
        const planned = findItem(agenda, row.item.id)?.item ?? row.item
        const item = row === line.on || row === line.next ? row.item : planned
        const isNamed = isHeaded && isNamedByPeople(segment.title, item)
        return {
          item: item.id,
          as: lineStatus(row, line.next, ended),
          /** Null if the people identify the turn better; its segment has the same title then. */
          title: isNamed ? null : textIn(item.title, lang),
          people: billedPeople(agenda, item, lang, true),
          /** The people whom announcements name (R7c). */
          announced: billedPeople(agenda, row.item, lang, true),
          start: announcedStart(line, row),
        }
      })
    if (lines.length === 0) return []
    const title = isHeaded ? textIn(segment.title, lang) : null
    const chair = isChairedByOne ? null : chairOf(agenda, segment)
    return [{ segment: segment.id, title, chair: chair && textIn(chair.name, lang), lines }]
  })
}

/** A segment of the agenda; without a title if its only turn has the same title. */
export type AgendaPart = ReturnType<typeof partsOf>[number]

/** One turn in the list. */
export type AgendaLine = AgendaPart['lines'][number]
