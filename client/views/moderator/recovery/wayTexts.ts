import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { type Duration, MINUTE } from '../../../../shared/time/instant.ts'
import type { Cut } from '../../../../shared/timing/recovery/option.ts'
import { entryFor } from '../../../i18n/language.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/consoleHooks.ts'
import { capital, useItemName } from '../timeline/pictureAt.ts'
import type { Way } from './way.ts'

/** The most items that a heading names; of more it has only the number. */
const MAX_NAMES = 3

/** Returns a function that formats a length in words, from an hour on in hours and minutes. */
export function useLengthText(): (length: Duration) => string {
  const { t } = useTranslation(['recovery', 'common'])
  return (length) => {
    if (length === MINUTE / 2) return t('common:halfMinute')
    return t('inMinutes', { count: length / MINUTE })
  }
}

/** Returns a function that describes a way without its amounts, which are in its table. */
export function useWayHeading(context: ConsoleContext): (way: Way) => string {
  const { t } = useTranslation('recovery')
  const { home } = useTimes(context)
  const itemName = useItemName(context)
  const listFormat = new Intl.ListFormat(entryFor(context.lang).locale, { type: 'conjunction' })
  return ({ cuts, drops, restores, stop }: Way) => {
    const list = (ids: readonly ItemId[]) =>
      ids.length > MAX_NAMES
        ? t('heading.items', { count: ids.length })
        : listFormat.format(ids.map(itemName))
    const itemsOf = (matches: (cut: Cut) => boolean) => cuts.filter(matches).map(({ item }) => item)
    const parts = [
      { ids: drops, key: 'clause.drop' },
      {
        ids: itemsOf(({ from, to, needsAgreement }) => to < from && !needsAgreement),
        key: 'heading.cut',
      },
      { ids: itemsOf(({ needsAgreement }) => needsAgreement), key: 'heading.ask' },
      { ids: restores, key: 'clause.restore' },
      { ids: itemsOf(({ from, to }) => to > from), key: 'heading.give' },
    ] as const
    const clauses = parts.flatMap(({ ids, key }) =>
      ids.length === 0 ? [] : [t(key, { what: list(ids) })],
    )
    const stopClause = stop === null ? [] : [t('clause.stop', { at: home(stop.to) })]
    return capital([...clauses, ...stopClause].join(t('clause.comma')))
  }
}
