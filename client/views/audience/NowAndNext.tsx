import { Fragment, memo } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { TextSpan } from '../../ui/agenda/PhrasedText.tsx'
import { isLongTitle } from '../../ui/agenda/peopleNames.ts'
import type { BilledPerson } from '../../ui/agenda/programme.ts'
import { useLastKnown, useLost } from '../../ui/connection/ConnectionState.tsx'
import css from './audienceNow.module.css'
import text from './audienceText.module.css'
import type { AudienceModel, AudienceProps, AudienceTurn } from './model.ts'
import { SceneWords, type Zoned } from './SceneWords.tsx'
import { Title } from './Title.tsx'
import { useClock } from './useZone.ts'

/** The maximum number of people that are shown with title and affiliation; with more, only names are shown. */
const MAX_BILLED = 2

function About({ about }: Pick<BilledPerson, 'about'>) {
  const { t } = useTranslation('audience')
  return about.map((one, index) => (
    <Fragment key={one.text}>
      {index === 0 ? ' ' : t('common:comma')}
      <TextSpan of={one} />
    </Fragment>
  ))
}

/** The people of a turn, each with title and affiliation; a list of names if there are many. */
const People = memo(function People({ people }: { readonly people: readonly BilledPerson[] }) {
  const { t } = useTranslation('audience')
  if (people.length === 0) return null
  if (people.length <= MAX_BILLED) {
    return people.map(({ person, name, about }) => (
      <p key={person} className={`second ${text.who}`} data-testid="who">
        <b lang={name.lang}>{name.text}</b>
        <About about={about} />
      </p>
    ))
  }
  return (
    <p className={`second ${text.who}`} data-testid="who">
      {people.map(({ person, name }, index) => (
        <Fragment key={person}>
          {index === 0 ? '' : t('common:and')}
          <b lang={name.lang}>{name.text}</b>
        </Fragment>
      ))}
    </p>
  )
})

/** `Now` (on a lost page: the last known time), with the segment and the number of the turn in it. */
function Label({ turn, zone }: { readonly turn: AudienceTurn } & Pick<Zoned, 'zone'>) {
  const { t } = useTranslation('audience')
  const isLong = isLongTitle(turn.block)
  const known = useLastKnown(zone)
  return (
    <p className={`second t0 ${text.label}`} data-testid="turn-label">
      <b className="fixed">{known === null ? t('now') : t('lost.at', { at: known })}</b>
      {turn.count === null && turn.title?.text === turn.block.text ? null : (
        <span>
          <TextSpan of={turn.block} className={isLong ? 'lines' : undefined} />
          {turn.count === null ? null : (
            <>
              {isLong ? ' ' : t('common:comma')}
              <span className="unbroken">{t('place', turn.count)}</span>
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
        <p key={one.text} className={`second ${text.who}`} data-testid="who">
          <TextSpan of={one} />
        </p>
      ))}
      <People people={more} />
    </>
  )
}

/** The person who has the floor, and the floor language. */
function FloorAndLanguage({ floor, language }: Pick<AudienceModel, 'floor' | 'language'>) {
  const { t, languageName } = useTranslation('audience')
  return (
    <>
      {floor === null ? null : (
        <p className={`second ${text.who}`} data-testid="who">
          {t('live.floor', { name: floor.text })}
        </p>
      )}
      {language === null ? null : (
        <p className="second t0">{t('live.language', { language: languageName(language) })}</p>
      )}
    </>
  )
}

/** The live item, which is the first thing that the audience reads. */
export function NowBlock({ model, ...zoned }: AudienceProps & Zoned) {
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
              <TextSpan of={on.point} className="title plain" />
            </p>
          )}
        </>
      )}
      <SceneWords model={model} {...zoned} />
      {on === null ? null : <FloorAndLanguage floor={floor} language={language} />}
    </section>
  )
}

/** Returns when the next turn begins, as a phrase. */
function useWhen(model: AudienceModel, zone: string): string {
  const { t } = useTranslation('audience')
  const lost = useLost()
  const clock = useClock(zone)
  const start = model.next?.start
  if (start === undefined) return ''
  const at = clock(start.at)
  if (lost) return start.as === 'set' ? t('lost.next', { at }) : t('lost.nextAbout', { at })
  // If no item is live, the header of the page states it already.
  if (start.as === 'soon') return model.on === null ? '' : t('when.after')
  return start.as === 'about' ? t('when.about', { at }) : at
}

/** The next turn: its people, its title and its start. */
export function NextBlock({ model, zone }: AudienceProps & { readonly zone: string }) {
  const { t } = useTranslation('audience')
  const when = useWhen(model, zone)
  const { next } = model
  if (next === null) return null
  const title = next.title ?? next.block
  return (
    <section
      className={css.next}
      aria-label={t('next')}
      data-testid="next-item"
      data-item={next.item}
    >
      <p className={`second t0 ${text.label}`} data-testid="turn-label">
        <b className="fixed">{t('next')}</b>
        <span>{when}</span>
      </p>
      <Title key={next.item} as="h2" className="title" of={title} />
      <People people={next.people} />
    </section>
  )
}
