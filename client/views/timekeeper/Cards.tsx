import { useTranslation } from 'react-i18next'
import { digits } from '../../../shared/time/format.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { listing } from '../../ui/agenda/listing.ts'
import { useLength } from '../../ui/agenda/useLength.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { KeyCap } from '../../ui/controls/KeyCap.tsx'
import { isOffered } from '../../ui/cues/timeCards.ts'
import { type KeyedCard, WORDS } from './cards.ts'
import type { TimekeeperModel } from './model.ts'
import type { Acts } from './useActs.ts'

/** When a card shows that waits for its time. */
function useWhen(): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  return ({ minutes }) =>
    minutes === 0 ? t('cards.atEnd') : t('cards.atLeft', { time: digits(minutes * 60) })
}

/** What a press comes to, in a line: a card shows what is true, at once or when it is (T6b). */
function useHint(model: TimekeeperModel): (card: KeyedCard) => string {
  const { t } = useTranslation('timekeeper')
  const length = useLength()
  const when = useWhen()
  const paused = model.status === 'paused'
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

function CardButton({
  card,
  model,
  press,
}: {
  readonly card: KeyedCard
  readonly model: TimekeeperModel
  readonly press: Acts['card']
}) {
  const { t } = useTranslation('timekeeper')
  const hint = useHint(model)
  const armed = card.armed.length > 0
  const { minutes } = card
  return (
    <button
      type="button"
      className="tk-card"
      disabled={!isOffered(card) || (model.receivers.length === 0 && !armed)}
      aria-pressed={armed}
      aria-keyshortcuts={card.key}
      onClick={() => press(card)}
    >
      <b>{minutes === 0 ? t('cards.stop') : t('cards.minutes', { count: minutes })}</b>
      <KeyCap keys={card.key} />
      <small>{hint(card)}</small>
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
          <CardButton key={card.key} card={card} model={model} press={acts.card} />
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
