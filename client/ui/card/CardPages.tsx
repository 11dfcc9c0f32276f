import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useSlowServer } from '../connection/useSlowServer.ts'
import { CardMessage } from './CardFace.tsx'
import css from './card.module.css'

function Whole({ children }: { readonly children: ReactNode }) {
  return (
    <main className={css.card} data-theme="stage" data-testid="card">
      {children}
    </main>
  )
}

/** In place of a card that failed; the screen it belongs to goes on. */
export function CrashedCard() {
  const { t } = useTranslation()
  return (
    <Whole>
      <CardMessage title={t('crashed.title')} step={t('crashed.step')} />
    </Whole>
  )
}

/** What a card says until the server has answered; after a while, that the server does not. */
export function CardOpening() {
  const { t } = useTranslation()
  return useSlowServer() ? (
    <CardMessage title={t('unreachable.title')} step={t('unreachable.step')} />
  ) : (
    <CardMessage title={t('opening.short')} step={t('opening.step')} />
  )
}

/** In place of a card that is still on its way. */
export function OpeningCard() {
  return (
    <Whole>
      <CardOpening />
    </Whole>
  )
}
