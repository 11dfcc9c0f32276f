import { useAgendaLabel } from '../../../ui/agenda/useDeadlineText.ts'
import { useWords } from '../context/useWords.ts'
import type { Why } from './rows.ts'

/** Says whence a latest start is reckoned: `hard stop 17:30 minus 45 min`. */
export function useWhyWords(): (why: Why) => string {
  const { t } = useWords()
  const called = useAgendaLabel()
  return ({ is, at, minutes, segment }) => {
    const what = segment === null ? '' : called(segment)
    const itself = is !== 'pin' && minutes === '0' ? 'Itself' : ''
    return is === 'pin'
      ? t('why.pin', { what, at, minutes })
      : t(`why.${is}${itself}`, { what, at, minutes })
  }
}
