import type { NewTimes } from '../../../shared/run/cue.ts'
import { type Language, tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { titleOfId } from '../agenda/itemName.ts'
import { lengthFigure } from '../agenda/lengthFigure.ts'
import { useLength } from '../agenda/useLength.ts'

type NewTime = NewTimes['items'][number]

/** How the time of one item has changed, in a language: the new length, and which it was. */
export function useNewTime(): (time: NewTime, language: Language) => string {
  const { t } = useTranslation()
  const length = useLength()
  return ({ from, to }, lng) => {
    if (to === null) return t('newTime.leftOut', { lng })
    if (from === null) return t('newTime.back', { lng, to: length(to, 'long', lng) })
    return t('newTime.now', { lng, to: length(to, 'long', lng), from: lengthFigure(from) })
  }
}

/** The same of all items, each with its title where there are several or that is asked for. */
export function useNamedTimes(): (
  times: NewTimes,
  language: Language,
  named?: boolean,
) => readonly string[] {
  const { t } = useTranslation()
  const newTime = useNewTime()
  const agenda = useShow(({ show }) => show?.published?.agenda ?? null)
  return ({ items }, lng, named = items.length > 1) =>
    items.map((one) => {
      const text = newTime(one, lng)
      if (!named) return text
      return t('newTime.named', { lng, item: titleOfId(agenda, one.item, tagOf(lng)), said: text })
    })
}

function isLess({ from, to }: NewTime): boolean {
  return from !== null && (to === null || to < from)
}

/** What new times mean for their reader: less time, a dropped turn, a restored one, or more time. */
export function timesSense({ items }: NewTimes): 'less' | 'out' | 'back' | 'more' {
  if (items.some(({ from }) => from === null)) return 'back'
  if (items.every(({ to }) => to === null)) return 'out'
  return items.some(isLess) ? 'less' : 'more'
}
