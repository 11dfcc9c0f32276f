import type { TFunction } from 'i18next'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Place } from '../../../shared/run/place.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'

/** How items are called in a sentence. */
export type Naming = (item: ItemId) => string

function staleWords(t: TFunction, stated: Place, actual: Place, name: Naming): string {
  if (stated.at === 'item') {
    return actual.at === 'item'
      ? t('stale.itemItem', { stated: name(stated.item), actual: name(actual.item) })
      : t('stale.itemStandby', { stated: name(stated.item) })
  }
  return actual.at === 'item'
    ? t('stale.standbyItem', { actual: name(actual.item) })
    : t('stale.standbyStandby')
}

/** A refusal as one plain sentence, with the facts that made it. */
export function refusalWords(t: TFunction, refusal: Refusal, name: Naming): string {
  switch (refusal.reason) {
    case 'stale-place':
      return staleWords(t, refusal.stated, refusal.actual, name)
    case 'already-paused':
    case 'not-paused':
    case 'has-begun':
    case 'still-speaks':
      return t(`refusal.${refusal.reason}`, { item: name(refusal.item) })
    case 'wrong-status':
      return t('refusal.wrong-status', {
        item: name(refusal.item),
        status: t(`status.${refusal.status}`),
      })
    case 'too-much':
      return t('refusal.too-much', {
        item: name(refusal.item),
        left: digits(spentSeconds(refusal.left)),
      })
    case 'bad-agenda':
      return t('refusal.bad-agenda', { path: refusal.path })
    case 'too-many':
      return t('refusal.too-many', { limit: refusal.limit })
    default:
      return t(`refusal.${refusal.reason}`)
  }
}
