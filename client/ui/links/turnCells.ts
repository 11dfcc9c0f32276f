import { clockText, dateIn } from '../../../shared/time/format.ts'
import type { Turn } from '../../../shared/timing/turns.ts'
import type { HandedLink } from './useLinkTable.ts'

/** When somebody speaks, as one cell: each day once, then its times (`2023-06-21 15:07, 16:25`). */
export function turnsCell(turns: readonly Turn[], zone: string): string {
  const days = [...new Set(turns.map(({ at }) => dateIn(at, zone)))]
  const each = days.map((day) => {
    const of = turns.filter(({ at }) => dateIn(at, zone) === day)
    return `${day} ${of.map(({ at }) => clockText(at, zone)).join(', ')}`
  })
  return each.join('; ')
}

/** Whether somebody's own clock shows other times for their turns than that of a zone, so that theirs is a column. */
export function isElsewhere(
  { turns, zone: own }: Pick<HandedLink, 'turns' | 'zone'>,
  zone: string,
): boolean {
  return own !== null && turnsCell(turns, own) !== turnsCell(turns, zone)
}
