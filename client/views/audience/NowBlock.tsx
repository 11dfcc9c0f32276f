import { useLanguageNames } from '../../i18n/languageNames.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { isLongTitle } from '../../ui/agenda/longTitle.ts'
import { TextSpan } from '../../ui/agenda/TextSpan.tsx'
import { useLastKnown } from '../../ui/connection/ConnectionState.tsx'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import type { AudienceModel, AudienceTurn } from './model.ts'
import { People } from './People.tsx'
import { SceneWords, type Zoned } from './SceneWords.tsx'
import { Title } from './Title.tsx'

/** `Now` (on a lost page: when it was), with the block and the place in it. */
function Label({ turn, zone }: { readonly turn: AudienceTurn } & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const long = isLongTitle(turn.block)
  const known = useLastKnown(zone)
  return (
    <p className={text.label} data-testid="turn-label">
      <b>{known === null ? t('now') : t('lost.at', { at: known })}</b>
      {turn.count === null && turn.title?.text === turn.block.text ? null : (
        <span>
          <TextSpan of={turn.block} className={long ? 'lines' : undefined} />
          {turn.count === null ? null : (
            <>
              {long ? ' ' : t('comma')}
              <span className={text.place}>{t('place', turn.count)}</span>
            </>
          )}
        </span>
      )}
    </p>
  )
}

function TurnHead({ turn }: { readonly turn: AudienceTurn }) {
  const { title, people } = turn
  if (title !== null) {
    return (
      <>
        <Title key={turn.item} as="h2" className="title" of={title} />
        <People people={people} />
      </>
    )
  }
  const [first, ...more] = people
  return (
    <>
      <h2 lang={first?.name.lang}>{first?.name.text}</h2>
      {first?.about.map((one) => (
        <p key={one.text} className={text.who} data-testid="who">
          <TextSpan of={one} />
        </p>
      ))}
      <People people={more} />
    </>
  )
}

/** Who has the floor, and which language is spoken. */
function Heard({ floor, language }: Pick<AudienceModel, 'floor' | 'language'>) {
  const { t } = useTranslation('audience')
  const tongue = useLanguageNames()
  return (
    <>
      {floor === null ? null : (
        <p className={text.who} data-testid="who">
          {t('live.floor', { name: floor.text })}
        </p>
      )}
      {language === null ? null : (
        <p className={css.tongue}>{t('live.language', { language: tongue.name(language) })}</p>
      )}
    </>
  )
}

/** What is on now: the first thing an audience reads. */
export function NowBlock({ model, ...zoned }: { readonly model: AudienceModel } & Zoned) {
  const { t } = useTranslation('audience')
  const { on, floor, language } = model
  return (
    <section className={css.now} aria-label={t('now')} data-testid="live-item" data-item={on?.item}>
      {on === null ? null : (
        <>
          <Label turn={on} zone={zoned.zone} />
          <TurnHead turn={on} />
          {on.point === null ? null : (
            <p className={css.point}>
              <TextSpan of={on.point} className="title" />
            </p>
          )}
        </>
      )}
      <SceneWords model={model} {...zoned} />
      {on === null ? null : <Heard floor={floor} language={language} />}
    </section>
  )
}
