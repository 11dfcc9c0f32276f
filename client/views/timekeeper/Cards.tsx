import { useTranslation } from 'react-i18next'
import { MINUTE } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { listing } from '../../ui/agenda/listing.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { KeyCap } from '../../ui/controls/KeyCap.tsx'
import { type TimeCard, WORDS } from './cards.ts'
import type { TimekeeperModel } from './model.ts'
import type { Acts } from './useActs.ts'

function CardButton({
  card,
  model,
  send,
}: {
  readonly card: TimeCard
  readonly model: TimekeeperModel
  readonly send: Acts['send']
}) {
  const { t } = useTranslation('timekeeper')
  const length = useLength()
  const { on, receivers } = model
  const tooLong = on !== null && !card.offered
  const minutes = Number(card.key)
  const hint = () => {
    if (tooLong) return t('cards.tooLong', { length: length(2 * minutes * MINUTE, 'short') })
    if (card.key === '0') return t('cards.stopHint')
    return card.begins === null ? '' : t(`cards.${card.begins}`)
  }
  return (
    <button
      type="button"
      className="tk-card"
      disabled={!card.offered || receivers.length === 0}
      aria-keyshortcuts={card.key}
      onClick={() => send(card.content)}
    >
      <b>{card.key === '0' ? t('cards.stop') : t('cards.minutes', { count: minutes })}</b>
      <KeyCap keys={card.key} />
      <small>{hint()}</small>
    </button>
  )
}

function To({ model }: { readonly model: TimekeeperModel }) {
  const { t } = useTranslation('timekeeper')
  const lang = tagOf(useLanguage().language)
  if (model.on === null) return t('cards.nobody')
  if (model.receivers.length === 0) return t('cards.noSpeaker')
  const names = model.receivers.map(({ name }) => name)
  return t('cards.to', { names: listing(names, lang) })
}

/** Cards and words, one key each, to whoever is on. */
export function Cards({ model, acts }: { readonly model: TimekeeperModel; readonly acts: Acts }) {
  const { t } = useTranslation('timekeeper')
  return (
    <>
      <h2 className="tk-label">
        {t('cards.title')}{' '}
        <span>
          <To model={model} />
        </span>
      </h2>
      <div className="tk-cards">
        {model.cards.map((card) => (
          <CardButton key={card.key} card={card} model={model} send={acts.send} />
        ))}
      </div>
      <h2 className="tk-label">{t('words.title')}</h2>
      <div className="tk-words">
        {WORDS.map(({ key, canned }) => (
          <Button
            key={key}
            disabled={model.receivers.length === 0}
            aria-keyshortcuts={key}
            onClick={() => acts.say(canned)}
          >
            <KeyCap keys={key} />
            {t(`words.${canned}`)}
          </Button>
        ))}
      </div>
    </>
  )
}
