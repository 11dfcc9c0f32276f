import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { Moment } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { announcedStart } from '../../ui/agenda/programme.ts'
import { shortTitle } from '../../ui/agenda/shortTitle.ts'
import { timesForReader } from '../../ui/agenda/timesForReader.ts'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { type Bilingual, bilingualText } from './bilingual.ts'

/** A part of the programme to come: a block, by its first item that waits, or an item where one block is left. */
export type UpcomingPart = {
  readonly item: ItemId
  readonly title: Bilingual
  /** When it begins, on all clocks; none once no minute can be named. */
  readonly times: readonly ZoneTime[]
  readonly about: boolean
}

/** The programme to come: as many parts as stand side by side, and how many come behind these. */
export type Upcoming = { readonly parts: readonly UpcomingPart[]; readonly more: number }

/** So many stand below the line. */
const MOST = 6

/** The first row to come of each block. */
function openings({ rows }: Timeline): readonly Row[] {
  const waiting = rows.filter(({ status, projected }) => status === 'waiting' && projected !== null)
  const first = waiting.filter(
    ({ segment }, at) => waiting.findIndex((row) => row.segment === segment) === at,
  )
  return first.length > 1 ? first : waiting
}

function titleOf(
  agenda: Agenda,
  { item, segment }: Row,
  blocks: boolean,
  lang: LanguageTag,
): Bilingual {
  const block = agenda.segments.find(({ id }) => id === segment)
  const named = blocks && block !== undefined && block.items.length > 1 ? block : item
  const [first, ...others] = bilingualText(named.title, agenda, lang)
  return [shortTitle(first), ...others.map(shortTitle)]
}

/** The programme to come at a moment; null where nothing is. */
export function upcomingOf(moment: Moment, lang: LanguageTag): Upcoming | null {
  const { agenda, line } = moment
  const { times } = timesForReader(moment, null)
  const rows = openings(line)
  const blocks = new Set(rows.map(({ segment }) => segment)).size > 1
  const shown = rows.length > MOST ? rows.slice(0, MOST - 1) : rows
  const parts = shown.map((row): UpcomingPart => {
    const { at, as } = announcedStart(line, row)
    return {
      item: row.item.id,
      title: titleOf(agenda, row, blocks, lang),
      times: as === 'soon' ? [] : times(at),
      about: as === 'about',
    }
  })
  return parts.length === 0 ? null : { parts, more: rows.length - shown.length }
}
