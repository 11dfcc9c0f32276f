import type { Turn } from '../../../shared/timing/turns.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { AgendaText } from '../agenda/AgendaText.tsx'

/** The parts of the programme that somebody speaks in, one after the other. */
export function TurnParts({ turns }: { readonly turns: readonly Turn[] }) {
  const { t } = useTranslation()
  return turns.map(({ at, segment }, n) => (
    <span key={at}>
      {n === 0 ? null : t('links.and')}
      <AgendaText texts={segment} />
    </span>
  ))
}
