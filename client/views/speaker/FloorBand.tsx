import { useTranslation } from 'react-i18next'
import type { SpeakerModel } from './model.ts'

/** Tells the one whose turn it is that somebody else has the word inside it, and that their own clock goes on. */
export function FloorBand({ model }: { readonly model: SpeakerModel }) {
  const { t } = useTranslation('speaker')
  const { wordOf, stage } = model
  if (wordOf === null || stage.is !== 'on') return null
  return (
    <p className="speaker-floor" role="status">
      <b lang={wordOf.lang}>{t('floor.other', { name: wordOf.text })}</b>{' '}
      <span>{stage.pausedSince === null ? t('cue.runs') : t('floor.standing')}</span>
    </p>
  )
}
