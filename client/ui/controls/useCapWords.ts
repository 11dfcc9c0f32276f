import { common } from '../../i18n/en/common.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

type Worded = keyof typeof common.keys.caps

function isWorded(part: string): part is Worded {
  return Object.hasOwn(common.keys.caps, part)
}

/** What stands on caps, in the words that keyboards of the screen's language have: `Strg Z` for `Ctrl Z`. */
export function useCapWords(): (cap: string) => string {
  const { t } = useTranslation()
  return (cap) =>
    cap
      .split(' ')
      .map((part) => (isWorded(part) ? t(`keys.caps.${part}`) : part))
      .join(' ')
}
