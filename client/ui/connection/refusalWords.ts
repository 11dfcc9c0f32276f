import { homeZone } from '../../../shared/agenda/homeZone.ts'
import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import { OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import type { Interpreter } from '../../../shared/run/boothTurns.ts'
import type { Place } from '../../../shared/run/command.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import { clockText, digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { formatFacts } from '../../i18n/formatFacts.ts'
import type { Translate } from '../../i18n/i18n.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { holderName, nameOfId } from '../agenda/peopleNames.ts'

/** Functions that name the things and people in a refusal. */
export type RefusalNames = {
  readonly item: (id: ItemId) => string
  /** Names the user of a link. */
  readonly link: (id: LinkId) => string
  /** Names the user of a link who moved the show on, even if this screen does not see the link. */
  readonly mover: (id: LinkId) => string
  /** Names an interpreter. */
  readonly interpreter: (who: Interpreter) => string
  /** Formats a clock time in the home zone, with its city. */
  readonly time: (at: Instant) => string
}

type TranslateAnswer = Translate<readonly ['answers', 'common']>

/** Returns the key of the text for a command whose sender saw another live item or standby. */
function staleKey({ stated, actual }: Extract<Refusal, { reason: 'stale-place' }>) {
  if (stated.at === 'item') return actual.at === 'item' ? 'stale.itemItem' : 'stale.itemStandby'
  return actual.at === 'item' ? 'stale.standbyItem' : 'stale.standbyStandby'
}

/** Returns the key of a refusal's text. A reason can have several texts, depending on its facts. */
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

/** Returns the name of the person in a refusal: who moved the show on, changed something, or works in a booth. */
function personIn(t: TranslateAnswer, refusal: Refusal, names: RefusalNames): string {
  switch (refusal.reason) {
    case 'just-moved':
      return names.link(refusal.by)
    case 'not-alone':
      return names.mover(refusal.by)
    case 'changed-since':
      return refusal.by === null ? t('justMoved.by.unknown') : names.link(refusal.by)
    case 'booth-changed':
      return refusal.on === null ? '' : names.interpreter(refusal.on)
    case 'swap-asked':
      return names.interpreter(refusal.by)
    default:
      return ''
  }
}

/** Formats a refusal as one sentence with its facts. */
export function refusalWords(t: TranslateAnswer, refusal: Refusal, names: RefusalNames): string {
  const place = (at: Place) => (at.at === 'item' ? names.item(at.item) : '')
  const time = (at: Instant | null) => (at === null ? '' : names.time(at))
  const length = (ms: number) => digits(spentSeconds(ms))
  const facts = formatFacts(refusal, {
    stated: (at) => ({ stated: place(at) }),
    to: (at) => ({ item: place(at) }),
    item: (id) => ({ item: id === null ? '' : names.item(id) }),
    until: (at) => ({ time: time(at) }),
    earliest: (at) => ({ earliest: time(at) }),
    latest: (at) => ({ latest: time(at) }),
    status: (status) => ({ status: t(`common:status.${status}`) }),
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
  return t(keyOf(refusal), { who: personIn(t, refusal, names), actual, ...facts })
}

/** Returns the functions that name things and people in refusals on this screen. */
export function useRefusalNames(): RefusalNames {
  const { t, lang, city } = useTranslation('answers')
  const you = useShow((state) => state.you?.link ?? null)
  const show = useShow((state) => state.show)
  const published = show?.published?.agenda
  const agenda = published ?? show?.draft?.agenda
  const zone = homeZone(agenda)
  const grantOf = (id: LinkId) => show?.links.find((one) => one.id === id)?.grant
  /** "You", a person or a program by name, or a role. */
  const link = (id: LinkId) => {
    if (id === you) return t('justMoved.by.you')
    if (id === SERVER) return t('justMoved.by.itself')
    const grant = grantOf(id)
    const name = holderName(grant, published, lang)
    if (name !== null) return name
    const roles = id === OWNER_KEY ? ['owner'] : grant?.roles
    if (roles?.includes('moderator')) return t('justMoved.by.moderator')
    return t(roles?.includes('owner') ? 'justMoved.by.owner' : 'justMoved.by.other')
  }
  return {
    item: (id) => nameOfId(agenda ?? null, id, lang),
    link,
    // Timekeepers see no links, and of all steps only those of timekeepers.
    mover(id) {
      if (id === you || id === OWNER_KEY || id === SERVER || grantOf(id)) return link(id)
      const colleague = show?.steps.some(({ by, side }) => side === 'run' && by === id)
      return t(colleague ? 'justMoved.by.timekeeper' : 'justMoved.by.aModerator')
    },
    interpreter: (who) => holderName(who, agenda, lang) ?? t('inBooth.colleague'),
    time: (at) => `${city(zone)} ${clockText(at, zone)}`,
  }
}

/** Returns a function that formats a refusal as a sentence, with the names that this screen knows. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTranslation(['answers', 'common'])
  const names = useRefusalNames()
  return (refusal) => refusalWords(t, refusal, names)
}
