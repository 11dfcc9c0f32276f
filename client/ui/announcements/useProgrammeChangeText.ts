import type { ItemId } from '../../../shared/agenda/ids.ts'
import type { Language } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import type { ItemChange } from './programmeChanges.ts'

const KEYS = {
  left: ['changed.leftOne', 'changed.leftTwo', 'changed.leftSome'],
  back: ['changed.backOne', 'changed.backTwo', 'changed.backSome'],
  shorter: ['changed.shorterOne', 'changed.shorterSome', 'changed.shorterSome'],
  longer: ['changed.longerOne', 'changed.longerSome', 'changed.longerSome'],
} as const

/** What is told of changes of one moment: of what is left out or back before lengths; null where they go both ways. */
function announcedKind(
  changes: readonly ItemChange[],
): readonly [keyof typeof KEYS, readonly ItemId[]] | null {
  const kinds = (['left', 'back', 'shorter', 'longer'] as const).map(
    (is) => [is, changes.filter((change) => change.is === is).map(({ item }) => item)] as const,
  )
  const [left, back, ...lengths] = kinds.map((kind) => (kind[1].length === 0 ? null : kind))
  const first = left ?? back
  if (first) return left && back ? null : first
  const [shorter, longer] = lengths
  return shorter && longer ? null : (shorter ?? longer ?? null)
}

/** Changes of the programme as one calm sentence; `called` names an item, or gives null where its name is too long for it. */
export function useProgrammeChangeText(): (
  changes: readonly ItemChange[],
  called: (item: ItemId) => string | null,
  language?: Language,
) => string {
  const { t } = useTranslation()
  return (changes, called, language) => {
    const told = language === undefined ? {} : { lng: language }
    const found = announcedKind(changes)
    if (found === null) return t('changed.mixed', told)
    const [is, items] = found
    const names = items.map(called)
    const [name, other] = names
    const [one, two, some] = KEYS[is]
    if (names.length > 2 || names.includes(null)) return t(some, told)
    if (name == null) return t('changed.mixed', told)
    return other == null ? t(one, { name, ...told }) : t(two, { name, other, ...told })
  }
}
