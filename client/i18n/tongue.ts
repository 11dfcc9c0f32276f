import type { LanguageTag } from '../../shared/agenda/texts.ts'
import { common } from './en/common.ts'
import type { Language } from './language.ts'
import { useTranslation } from './useTranslation.tsx'

type KnownTongue = keyof typeof common.tongue

function knownTongue(tag: LanguageTag): KnownTongue | null {
  const base = tag.split('-')[0] ?? tag
  const known = (name: string): name is KnownTongue => Object.hasOwn(common.tongue, name)
  return known(base) ? base : null
}

/** Languages of the content in words: their names, and the short marks for lists; unknown ones by their tag. */
export function useTongue(): {
  readonly name: (tag: LanguageTag) => string
  /** The same in another language of ours. */
  readonly nameIn: (tag: LanguageTag, lng: Language) => string
  readonly mark: (tag: LanguageTag) => string
} {
  const { t } = useTranslation()
  return {
    name: (tag) => {
      const known = knownTongue(tag)
      return known === null ? tag : t(`tongue.${known}`)
    },
    nameIn: (tag, lng) => {
      const known = knownTongue(tag)
      return known === null ? tag : t(`tongue.${known}`, { lng })
    },
    mark: (tag) => {
      const known = knownTongue(tag)
      return known === null ? tag.toUpperCase() : t(`tag.${known}`)
    },
  }
}
