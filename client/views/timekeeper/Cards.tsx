import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { ActButton } from '../../ui/acts/ActButton.tsx'
import type { Act } from '../../ui/acts/act.ts'
import { listing } from '../../ui/agenda/listing.ts'
import { KeyCap } from '../../ui/controls/KeyCap.tsx'
import { useKeyName } from '../../ui/controls/KeysOf.tsx'
import type { TimekeeperModel } from './model.ts'
import type { Acts } from './useActs.ts'

function CardButton({ act }: { readonly act: Act }) {
  const [cap = ''] = act.caps
  const key = useKeyName(cap)
  return (
    <button
      type="button"
      className="tk-card"
      disabled={!act.on}
      aria-pressed={act.chosen}
      aria-keyshortcuts={key ?? undefined}
      onClick={act.run}
    >
      <b>{act.name}</b>
      <KeyCap keys={cap} />
      <small>{act.detail}</small>
    </button>
  )
}

function To({ model }: { readonly model: TimekeeperModel }) {
  const { t } = useTranslation('timekeeper')
  const lang = tagOf(useLanguage().language)
  if (model.on === null) return t('cards.nobody')
  const { absent } = model.on
  if (model.receivers.length === 0)
    return absent === null ? t('cards.noSpeaker') : t('cards.notHere', { names: absent })
  const names = model.receivers.map(({ name }) => name)
  return t('cards.to', { names: listing(names, lang) })
}

/** Cards and words, one key each, to whoever is on. */
export function Cards({
  model,
  acts,
}: {
  readonly model: TimekeeperModel
  readonly acts: Pick<Acts, 'cards' | 'words'>
}) {
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
        {acts.cards.map((act) => (
          <CardButton key={act.id} act={act} />
        ))}
      </div>
      <h2 className="tk-label">{t('words.title')}</h2>
      <div className="tk-words">
        {acts.words.map((act) => (
          <ActButton key={act.id} act={act} />
        ))}
      </div>
    </>
  )
}
