import { useTranslation } from '../../i18n/useTranslation.tsx'
import { type Act, ActButton } from '../../ui/acts/act.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import { Term } from '../../ui/controls/Term.tsx'
import css from './cards.module.css'
import type { TimekeeperModel } from './model.ts'
import type { Acts } from './useActs.ts'

function Receivers({ model }: { readonly model: TimekeeperModel }) {
  const { t, lang, reading } = useTranslation('timekeeper')
  if (model.on === null) return t('cards.nobody')
  const { absent } = model.on
  if (model.receivers.length === 0)
    return absent === null ? t('cards.noSpeaker') : t('cards.notHere', { names: absent })
  const names = model.receivers.map(({ name }) => reading(name))
  return t('cards.to', { names: nameList(names, lang) })
}

/** Cards and canned cues to the live speaker, one key each. */
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
      <h2 className="label">
        {t('cards.title')}{' '}
        <span className="second" data-testid="cards-to">
          <Receivers model={model} />
        </span>
      </h2>
      <div className={`stack ${css.cards}`} data-testid="time-cards">
        {acts.cards.map((act) => (
          <ActButton key={act.id} act={act} className={css.card}>
            <b>{act.name}</b>
            <small>{act.detail}</small>
          </ActButton>
        ))}
      </div>
      <h2 className="label">{t('words.title')}</h2>
      <div className={`acts ${css.words}`} data-testid="canned-cues">
        {acts.words.map((act) => (
          <ActButton key={act.id} act={act} />
        ))}
      </div>
    </>
  )
}

/** The floor language, with one key to correct it (R18). */
export function FloorLanguage({ act }: { readonly act: Act }) {
  const { t } = useTranslation('timekeeper')
  return (
    <div className={`spread ${css.language}`}>
      <h2 className="label">
        <Term id="floorLanguage">{t('language.title')}</Term>{' '}
        <span className="second">{act.detail}</span>
      </h2>
      {act.enabled ? <ActButton act={act} size="small" /> : null}
    </div>
  )
}
