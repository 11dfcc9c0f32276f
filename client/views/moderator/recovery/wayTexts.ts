import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
import { entryFor } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { capital, useCalled } from '../timeline/itemNames.ts'
import type { Way } from './way.ts'

/** With more items a heading has only their number. */
const MOST_NAMES = 3

/** Returns a length in words; many minutes in hours. */
export function useLengthText(): (length: Duration) => string {
  const { t } = useTranslation(['recovery', 'common'])
  return (length) => {
    if (length === MINUTE / 2) return t('common:halfMinute')
    return t('inMinutes', { count: length / MINUTE })
  }
}

/** Returns what a way does, without its amounts: these are in its table. */
export function useWayHeading(context: ConsoleContext): (way: Way) => string {
  const { t } = useTranslation('recovery')
  const { home } = useTimes(context)
  const called = useCalled(context)
  const all = new Intl.ListFormat(entryFor(context.lang).locale, { type: 'conjunction' })
  return ({ cuts, drops, restores, stop }: Way) => {
    const list = (ids: readonly ItemId[]) =>
      ids.length > MOST_NAMES
        ? t('heading.items', { count: ids.length })
        : all.format(ids.map(called))
    const itemsOf = (wanted: (cut: Cut) => boolean) => cuts.filter(wanted).map(({ item }) => item)
    const parts = [
      { ids: drops, key: 'clause.drop' },
      { ids: itemsOf(({ from, to, asks }) => to < from && !asks), key: 'heading.cut' },
      { ids: itemsOf(({ asks }) => asks), key: 'heading.ask' },
      { ids: restores, key: 'clause.restore' },
      { ids: itemsOf(({ from, to }) => to > from), key: 'heading.give' },
    ] as const
    const clauses = parts.flatMap(({ ids, key }) =>
      ids.length === 0 ? [] : [t(key, { what: list(ids) })],
    )
    const moved = stop === null ? [] : [t('clause.stop', { at: home(stop.to) })]
    return capital([...clauses, ...moved].join(t('clause.comma')))
  }
}
