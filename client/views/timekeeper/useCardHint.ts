import { digits } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLength } from '../../ui/agenda/useLength.ts'
import type { KeyedCard } from './cards.ts'

/** When a card shows that waits for its time. */
function useWhen(): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  return ({ minutes }) =>
    minutes === 0 ? t('cards.atEnd') : t('cards.atLeft', { time: digits(minutes * 60) })
}

/** What pressing a card comes to, in a line: it shows what is true, at once or when it is; or why it cannot be pressed (T6b). */
export function useCardHint(paused: boolean): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  const length = useLength()
  const when = useWhen()
  return (card) => {
    const { minutes, press, begins } = card
    switch (press) {
      case 'armed':
        return t('cards.armed', { when: when(card) })
      case 'waits':
        return t('cards.waits', { when: when(card) })
      case 'shows':
        if (minutes === 0) return t('cards.stopHint')
        return begins === null || paused ? t('cards.now') : t(`cards.${begins}`)
      case 'too-long':
        return t('cards.tooLong', { length: length(2 * minutes * MINUTE, 'short') })
      case 'passed':
        return t('cards.passed')
      case 'nothing-on':
        return ''
    }
  }
}
