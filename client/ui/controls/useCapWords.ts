import type { common } from '../../i18n/en/common.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'

type Worded = keyof typeof common.keys.caps

/** Caps that have a word in place of a letter. */
const WORDED: Readonly<Record<Worded, true>> = {
  Ctrl: true,
  Shift: true,
  Space: true,
  Enter: true,
  Delete: true,
  Backspace: true,
}

function isWorded(part: string): part is Worded {
  return Object.hasOwn(WORDED, part)
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
