import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { Stage } from './stage.ts'

/** From so many minutes on, hours say enough, and days. */
const LONG = 120
const DAYS = 2 * 24 * 60

const PLACES = [
  'place.p1',
  'place.p2',
  'place.p3',
  'place.p4',
  'place.p5',
  'place.p6',
  'place.p7',
  'place.p8',
  'place.p9',
  'place.p10',
] as const

/** A sentence of the page as a fact on the card, where none has a stop. */
export function withoutStop(sentence: string): string {
  return sentence.replace(/[.。]$/, '')
}

/** A place in line in words, from 1: a sentence of its own. */
export function usePlace(): (place: number) => string {
  const { t } = useTranslation('speaker')
  return (place) => {
    const known = PLACES[place - 1]
    return known === undefined ? t('place.later', { place }) : t(known)
  }
}

/** How long until a turn begins, in words. */
export function useIn(): (stage: Extract<Stage, { inMinutes: number }>) => string {
  const { t } = useTranslation('speaker')
  return ({ inMinutes }) => {
    if (inMinutes === 0) return t('before.soon')
    if (inMinutes < LONG) return t('before.in', { count: inMinutes })
    return inMinutes < DAYS
      ? t('before.hours', { count: Math.round(inMinutes / 60) })
      : t('before.days', { count: Math.round(inMinutes / 24 / 60) })
  }
}
