import { useTranslation } from 'react-i18next'
import { CardMessage } from './CardFace.tsx'
import './card.css'

/** In place of a card that failed; the screen it belongs to goes on. */
export function CrashedCard() {
  const { t } = useTranslation()
  return (
    <main className="card" data-theme="stage" data-testid="card">
      <CardMessage title={t('crashed.title')} step={t('crashed.step')} />
    </main>
  )
}
