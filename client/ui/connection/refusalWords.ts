import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import type { Place } from '../../../shared/run/place.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { formatFacts } from '../../i18n/formatFacts.ts'
import type { Translate } from '../../i18n/i18n.ts'

/** What a refusal is about, by name. */
export type RefusalNames = {
  readonly item: (id: ItemId) => string
  /** Who gave a command with this link. */
  readonly link: (id: LinkId) => string
  /** Who went on with this link, also where this screen does not see the link. */
  readonly mover: (id: LinkId) => string
  /** A person of a booth. */
  readonly interpreter: (who: Interpreter) => string
  /** A clock time at home, with its city. */
  readonly time: (at: Instant) => string
}

/** Returns the key of the text that the show is not where the sender saw it. */
function staleKey({ stated, actual }: Extract<Refusal, { reason: 'stale-place' }>) {
  if (stated.at === 'item') return actual.at === 'item' ? 'stale.itemItem' : 'stale.itemStandby'
  return actual.at === 'item' ? 'stale.standbyItem' : 'stale.standbyStandby'
}

/** Returns the key of a refusal's text: one reason can have several, by what is known. */
function keyOf(refusal: Refusal) {
  switch (refusal.reason) {
    case 'stale-place':
      return staleKey(refusal)
    case 'just-moved':
      return `justMoved.${refusal.to.at}` as const
    case 'out-of-range':
      if (refusal.earliest === null) return 'outOfRange.later'
      return refusal.latest === null ? 'outOfRange.earlier' : 'refusal.out-of-range'
    case 'booth-changed':
      return refusal.on === null ? 'inBooth.nobody' : 'refusal.booth-changed'
    default:
      return `refusal.${refusal.reason}` as const
  }
}

/** Returns who is named in a refusal: who moved on, changed something, or works in a booth. */
function whoIn(t: Translate, refusal: Refusal, naming: RefusalNames): string {
  switch (refusal.reason) {
    case 'just-moved':
      return naming.link(refusal.by)
    case 'not-alone':
      return naming.mover(refusal.by)
    case 'changed-since':
      return refusal.by === null ? t('justMoved.by.unknown') : naming.link(refusal.by)
    case 'booth-changed':
      return refusal.on === null ? '' : naming.interpreter(refusal.on)
    case 'swap-asked':
      return naming.interpreter(refusal.by)
    default:
      return ''
  }
}

/** Returns a refusal as one plain sentence, with the facts that made it. */
export function refusalWords(t: Translate, refusal: Refusal, naming: RefusalNames): string {
  const place = (at: Place) => (at.at === 'item' ? naming.item(at.item) : '')
  const time = (at: Instant | null) => (at === null ? '' : naming.time(at))
  const length = (ms: number) => digits(spentSeconds(ms))
  const facts = formatFacts(refusal, {
    stated: (at) => ({ stated: place(at) }),
    to: (at) => ({ item: place(at) }),
    item: (id) => ({ item: id === null ? '' : naming.item(id) }),
    until: (at) => ({ time: time(at) }),
    earliest: (at) => ({ earliest: time(at) }),
    latest: (at) => ({ latest: time(at) }),
    status: (status) => ({ status: t(`status.${status}`) }),
    left: (ms) => ({ left: length(ms) }),
    least: (ms) => ({ least: length(ms) }),
    path: (path) => ({ path }),
    document: (document) => ({ document }),
    link: (link) => ({ link }),
    limit: (limit) => ({ limit }),
    show: (show) => ({ show }),
    why: (why) => ({ why: t(`unreadableShow.${why}`) }),
  })
  const actual = refusal.reason === 'stale-place' ? place(refusal.actual) : ''
  return t(keyOf(refusal), { who: whoIn(t, refusal, naming), actual, ...facts })
}
