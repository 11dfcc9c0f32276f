import { useMemo } from 'react'
import { dateIn } from '../../../../shared/time/format.ts'
import { useCity } from '../../../i18n/city.ts'
import { localeOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import type { LogRow } from './logRows.ts'
import { useAuthorWords } from './useAuthorWords.ts'
import { useLogWords } from './useLogWords.ts'

/** A row of the log as it reads. */
export type RowText = {
  readonly id: string
  readonly time: string
  readonly what: string
  readonly who: string
  readonly desk: string
  /** That it was taken back, when and by whom; null while it stands. */
  readonly note: string | null
  /** The day of the show's home that it lies in (YYYY-MM-DD), and how that reads. */
  readonly date: string
  readonly day: string
}

/** Puts rows of the log into words. */
export function useRowTexts(context: NamingContext): (row: LogRow) => RowText {
  const { t } = useWords()
  const { home, zone } = useTimes(context)
  const city = useCity()
  const words = useLogWords(context)
  const { who, desk: deskWords, author } = useAuthorWords(context)
  const { language } = useLanguage()
  const tag = localeOf(language)
  // A form of dates costs more than all the texts that it is asked for.
  const days = useMemo(() => {
    const form = { weekday: 'short', day: 'numeric', month: 'long', timeZone: zone } as const
    return new Intl.DateTimeFormat(tag, form)
  }, [tag, zone])
  return ({ id, at, by, desk: where, fact, back }) => {
    const isComing = where === null
    const note = back === null ? null : t('steps:back', { at: home(back.at), who: author(back.by) })
    return {
      id,
      note,
      time: home(at),
      what: words(fact, by),
      // Who came or left is what such a row is about.
      who: isComing ? '' : who(by),
      desk: isComing ? '' : deskWords(where, by),
      date: dateIn(at, zone),
      day: t('log.day', { day: days.format(at), city: city(zone) }),
    }
  }
}

/** Whether a row as it reads holds what is searched for. */
export function isFound({ time, what, who, desk, note }: RowText, query: string): boolean {
  const shown = [time, what, who, desk, note ?? ''].join(' ').toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => shown.includes(part))
}
