import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { usePaperWords } from '../usePaperWords.ts'
import type { PrintRow } from './row.ts'

function Day({ agenda, day, span }: { agenda: Agenda; day: string; span: number }) {
  const { date } = usePaperWords(agenda)
  return (
    <td colSpan={span} className="pr-day">
      {date(day)}
    </td>
  )
}

/** A day that begins, across a table of so many columns. */
export function dayRow(agenda: Agenda, day: string, span: number): PrintRow {
  const key = `day ${day}`
  return { key, group: key, heads: true, node: <Day agenda={agenda} day={day} span={span} /> }
}
