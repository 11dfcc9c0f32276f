import { useMemo } from 'react'
import { dateIn } from '../../../../shared/time/format.ts'
import { useCity } from '../../../i18n/city.ts'
import { localeOf } from '../../../i18n/language.ts'
import { useLanguage } from '../../../i18n/useLanguage.ts'
import type { NamingContext } from '../context/consoleContext.ts'
import { useTimes } from '../context/useTimes.ts'
import { useWords } from '../context/useWords.ts'
import type { LogRow } from './logRows.ts'
import { useAuthorTexts } from './useAuthorTexts.ts'
import { useLogTexts } from './useLogTexts.ts'

/** A row of the log in words. */
export type RowText = {
  readonly id: string
  readonly time: string
  readonly what: string
  readonly who: string
  readonly desk: string
  /** When and by whom it was undone; null if it was not. */
  readonly note: string | null
  /** The day in the home zone (YYYY-MM-DD), and its text. */
  readonly date: string
  readonly day: string
}

/** Puts rows of the log into words. */
export function useRowTexts(context: NamingContext): (row: LogRow) => RowText {
  const { t } = useWords()
  const { home, zone } = useTimes(context)
  const city = useCity()
  const words = useLogTexts(context)
  const { who, desk: deskWords, author } = useAuthorTexts(context)
  const { language } = useLanguage()
  const tag = localeOf(language)
  // A date format costs more than all the texts that use it.
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
      // A row about an opened or closed link names its person in the text.
      who: isComing ? '' : who(by),
      desk: isComing ? '' : deskWords(where, by),
      date: dateIn(at, zone),
      day: t('log.day', { day: days.format(at), city: city(zone) }),
    }
  }
}

/** Whether a row contains all words of a query. */
export function isFound({ time, what, who, desk, note }: RowText, query: string): boolean {
  const shown = [time, what, who, desk, note ?? ''].join(' ').toLocaleLowerCase()
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((part) => shown.includes(part))
}
