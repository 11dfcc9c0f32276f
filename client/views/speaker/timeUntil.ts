import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { OwnTurn } from './model.ts'

/** From this number of minutes on, hours or days are precise enough. */
const HOURS_FROM = 120
const DAYS_FROM = 2 * 24 * 60

/** The places in the queue that have a word. */
const PLACES = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const

/** Converts a sentence of the page to a label of the small window: without a full stop, and with a capital letter. */
export function labelOf(sentence: string): string {
  return sentence.charAt(0).toLocaleUpperCase() + sentence.slice(1).replace(/[.。]$/, '')
}

/** Returns a function that formats a place in the queue in words, from 1, to follow the reader's name. */
export function usePlace(): (place: number) => string {
  const { t } = useTranslation('speaker')
  return (place) => {
    const wordPlace = PLACES[place - 1]
    return wordPlace === undefined ? t('place.later', { place }) : t(`place.p${wordPlace}`)
  }
}

/** Returns a function that formats the time until a turn begins, in words. */
export function useTimeUntil(): (turn: Extract<OwnTurn, { inMinutes: number }>) => string {
  const { t } = useTranslation('speaker')
  return ({ inMinutes }) => {
    if (inMinutes === 0) return t('before.soon')
    if (inMinutes < HOURS_FROM) return t('before.in', { count: inMinutes })
    return inMinutes < DAYS_FROM
      ? t('before.hours', { count: Math.round(inMinutes / 60) })
      : t('before.days', { count: Math.round(inMinutes / 24 / 60) })
  }
}
