import type { ItemId } from '../../../shared/agenda/ids.ts'
import { MINUTE, plus } from '../../../shared/time/instant.ts'
import type { Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useMinute, useShow } from '../../live/LiveContext.tsx'
import { type Announcement, changeSince, type ItemChange } from './announcements.ts'

/** How long a change of the agenda is shown, in ms. */
const SHOWN_FOR = 5 * MINUTE

/** Returns the newest change of the agenda, for a few minutes while the show runs; null if there is none. */
export function useNewestChange(): Announcement | null {
  const recent = useShow((state) => state.recent)
  const run = useShow((state) => state.show?.run ?? null)
  const now = useMinute()
  if (now === null || run === null || run.position.status === 'ended') return null
  return changeSince(recent, plus(now, -SHOWN_FOR), run)
}

const KEYS = {
  left: ['changed.leftOne', 'changed.leftTwo', 'changed.leftSome'],
  back: ['changed.backOne', 'changed.backTwo', 'changed.backSome'],
  shorter: ['changed.shorterOne', 'changed.shorterSome', 'changed.shorterSome'],
  longer: ['changed.longerOne', 'changed.longerSome', 'changed.longerSome'],
} as const

/** Returns the kind of change to announce, with its items: dropped and restored items before lengths; null if both kinds concern one item. */
function announcedKind(
  changes: readonly ItemChange[],
): readonly [keyof typeof KEYS, readonly ItemId[]] | null {
  const itemsOf = (is: keyof typeof KEYS) =>
    changes.filter((change) => change.is === is).map(({ item }) => item)
  for (const pair of [['left', 'back'] as const, ['shorter', 'longer'] as const]) {
    const [first, ...more] = pair.filter((is) => itemsOf(is).length > 0)
    if (first !== undefined) return more.length > 0 ? null : [first, itemsOf(first)]
  }
  return null
}

/** Returns a function that formats changes of the programme as one sentence; `nameOf` names an item, or returns null if its name is too long. */
export function useProgrammeChangeText(): (
  changes: readonly ItemChange[],
  nameOf: (item: ItemId) => string | null,
  language?: Language,
) => string {
  const { t } = useTranslation()
  return (changes, nameOf, language) => {
    const options = language === undefined ? {} : { lng: language }
    const announced = announcedKind(changes)
    if (announced === null) return t('changed.mixed', options)
    const [kind, items] = announced
    const names = items.map(nameOf)
    const [name, other] = names
    const [one, two, some] = KEYS[kind]
    if (names.length > 2 || names.includes(null)) return t(some, options)
    if (name == null) return t('changed.mixed', options)
    return other == null ? t(one, { name, ...options }) : t(two, { name, other, ...options })
  }
}
