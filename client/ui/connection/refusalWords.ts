import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import type { Place } from '../../../shared/run/place.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Translate } from '../../i18n/i18n.ts'

/** How what a refusal is about is called in a sentence. */
export type RefusalNames = {
  readonly item: (id: ItemId) => string
  /** Who gave a command with this link. */
  readonly link: (id: LinkId) => string
  /** Who went on with this link, also where this screen does not see the link. */
  readonly mover: (id: LinkId) => string
  /** Somebody of a booth. */
  readonly interpreter: (who: Interpreter) => string
  /** A clock time at home, with its city. */
  readonly time: (at: Instant) => string
}

function staleWords(
  t: Translate,
  stated: Place,
  actual: Place,
  { item: name }: RefusalNames,
): string {
  if (stated.at === 'item') {
    return actual.at === 'item'
      ? t('stale.itemItem', { stated: name(stated.item), actual: name(actual.item) })
      : t('stale.itemStandby', { stated: name(stated.item) })
  }
  return actual.at === 'item'
    ? t('stale.standbyItem', { actual: name(actual.item) })
    : t('stale.standbyStandby')
}

function justMovedWords(t: Translate, by: LinkId, to: Place, naming: RefusalNames): string {
  const who = naming.link(by)
  return to.at === 'item'
    ? t('justMoved.item', { item: naming.item(to.item), who })
    : t('justMoved.standby', { who })
}

function rangeWords(
  t: Translate,
  earliest: Instant | null,
  latest: Instant | null,
  { time }: RefusalNames,
): string {
  if (earliest !== null && latest !== null)
    return t('refusal.out-of-range', { earliest: time(earliest), latest: time(latest) })
  if (earliest !== null) return t('outOfRange.earlier', { earliest: time(earliest) })
  return t('outOfRange.later', { latest: latest === null ? '' : time(latest) })
}

/** A refusal as one plain sentence, with the facts that made it. */
export function refusalWords(t: Translate, refusal: Refusal, naming: RefusalNames): string {
  switch (refusal.reason) {
    case 'stale-place':
      return staleWords(t, refusal.stated, refusal.actual, naming)
    case 'just-moved':
      return justMovedWords(t, refusal.by, refusal.to, naming)
    case 'held-until':
      return t('refusal.held-until', { time: naming.time(refusal.until) })
    case 'out-of-range':
      return rangeWords(t, refusal.earliest, refusal.latest, naming)
    case 'card-passed':
    case 'not-held':
    case 'not-due':
    case 'already-paused':
    case 'not-paused':
    case 'has-begun':
    case 'still-speaks':
      return t(`refusal.${refusal.reason}`, { item: naming.item(refusal.item) })
    case 'wrong-status':
      return t('refusal.wrong-status', {
        item: naming.item(refusal.item),
        status: t(`status.${refusal.status}`),
      })
    case 'too-much':
      return t('refusal.too-much', {
        item: naming.item(refusal.item),
        left: digits(spentSeconds(refusal.left)),
      })
    case 'must-ask':
      return t('refusal.must-ask', {
        item: naming.item(refusal.item),
        least: digits(spentSeconds(refusal.least)),
      })
    case 'not-alone':
      return t('refusal.not-alone', { who: naming.mover(refusal.by) })
    case 'changed-since':
      return t('refusal.changed-since', {
        who: refusal.by === null ? t('justMoved.by.unknown') : naming.link(refusal.by),
      })
    case 'booth-changed':
      return refusal.on === null
        ? t('inBooth.nobody')
        : t('refusal.booth-changed', { who: naming.interpreter(refusal.on) })
    case 'swap-asked':
      return t('refusal.swap-asked', { who: naming.interpreter(refusal.by) })
    case 'bad-agenda':
      return t('refusal.bad-agenda', { path: refusal.path })
    case 'not-https':
      return t('refusal.not-https', { document: refusal.document, link: refusal.link })
    case 'unreadable-show':
      return t('refusal.unreadable-show', {
        show: refusal.show,
        why: t(`unreadableShow.${refusal.why}`),
      })
    case 'too-many':
      return t('refusal.too-many', { limit: refusal.limit })
    default:
      return t(`refusal.${refusal.reason}`)
  }
}
