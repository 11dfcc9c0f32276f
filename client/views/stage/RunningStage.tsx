import { useRef } from 'react'
import { boundOf } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { useLost } from '../../ui/connection/ConnectionState.tsx'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { PauseBars, RunningDigits } from '../../ui/countdown/Digits.tsx'
import { useFit } from '../../ui/countdown/FittedWords.tsx'
import { useCounted, usePhaseWord } from '../../ui/countdown/useCountdown.ts'
import { ComingLines, StageClocks, StageLine, StageScene } from './Ground.tsx'
import { InBoth } from './InBoth.tsx'
import type { Bilingual, StageProps, StageTurn } from './model.ts'
import stage from './stage.module.css'
import programme from './stageProgramme.module.css'

/** A title in the screen's language, and below it in the show's other one. */
function Titles({ title: [first, other] }: { readonly title: Bilingual }) {
  return (
    <>
      <h1 className={`title phrased lines balanced ${programme.title}`} lang={first.lang}>
        <PhrasedText of={first} />
      </h1>
      {other === undefined ? null : (
        <p className={`title phrased lines balanced ${programme.other}`} lang={other.lang}>
          <PhrasedText of={other} />
        </p>
      )}
    </>
  )
}

/** The maximum number of people with their own line. */
const MAX_PEOPLE = 4

function People({ people }: Pick<StageTurn, 'people'>) {
  const [only] = people
  return (
    <ul className={programme.people}>
      {people.slice(0, MAX_PEOPLE).map(({ name: [first, other] }) => (
        <li key={first.text} className={`strong ${programme.person}`}>
          <span className="phrased" lang={first.lang}>
            {first.text}
          </span>
          {other === undefined ? null : (
            <span className="phrased" lang={other.lang}>
              {' '}
              {other.text}
            </span>
          )}
        </li>
      ))}
      {people.length > MAX_PEOPLE ? (
        <li className={`strong ${programme.person}`}>+ {people.length - MAX_PEOPLE}</li>
      ) : null}
      {people.length === 1
        ? only?.about.map((one) => (
            <li key={one.text} className={`second lines ${programme.about}`} lang={one.lang}>
              {one.text}
            </li>
          ))
        : null}
    </ul>
  )
}

/** The programme column: the segment, the title in two languages, and the people. If it does not fit, it is set smaller, and then cut. */
function Programme({
  turn,
  before,
}: {
  readonly turn: StageTurn
  /** The word before the segment, for example that it has not begun. */
  readonly before: string | null
}) {
  const { t } = useTranslation('stage')
  const { block, count, title, point, people } = turn
  const isRepeated = block.text === title[0].text
  const box = useRef<HTMLDivElement>(null)
  useFit(box)
  return (
    <div className={programme.programme} ref={box} data-words={true}>
      <p className={`second medium lines ${programme.block}`}>
        {before === null ? null : <b>{before}</b>}
        {isRepeated ? null : <span lang={block.lang}>{block.text}</span>}
        {count === null ? null : <span>{t('place', count)}</span>}
      </p>
      <Titles title={title} />
      {point === null ? null : (
        <p className={programme.point}>
          {point.map(({ text, lang }) => (
            <span key={lang} lang={lang} className="title plain block">
              {text}
            </span>
          ))}
        </p>
      )}
      <People people={people} />
    </div>
  )
}

/** The phase of the countdown in words, if the reader's own colours remove the fill. */
export function PhaseWord() {
  const phaseWord = usePhaseWord()
  const phase = useCounted((count) => (count !== null && 'phase' in count ? count.phase : 'calm'))
  const bound = useCounted((count) => (count !== null && 'phase' in count ? boundOf(count) : 0))
  return phase === 'calm' ? null : (
    <p className={`strong ${stage.phase}`}>{phaseWord(phase, bound)}</p>
  )
}

/** The text below the digits: the pause, a new floor language (R18), or who has the floor. */
function BelowDigits({ model }: StageProps) {
  const { t, city, languageNameIn } = useTranslation('stage')
  const { floor, floorChange, clocks, pausedSince } = model
  if (useLost()) return null
  const holder = floor === null ? null : t('floor', { name: floor.text })
  if (pausedSince !== null) {
    const home = clocks[0]?.zone
    const at = home === undefined ? pausedSince : `${city(home)} ${pausedSince}`
    return (
      <p className={stage.under}>
        <PauseBars />
        <b>{t('paused')}</b> {holder ?? t('pausedSince', { at })}
      </p>
    )
  }
  if (floorChange === null) return holder === null ? null : <p className={stage.under}>{holder}</p>
  return (
    <p className={stage.under} role="status">
      <b>
        <InBoth
          of={(lng) => `${t('tongue', { lng, language: languageNameIn(floorChange, lng) })} `}
        />
      </b>
    </p>
  )
}

/** A live item or standby: the programme on the left, the digits on the right, the ground line, and the next item. */
export function RunningStage({ model, turn }: StageProps & { readonly turn: StageTurn }) {
  const { t } = useTranslation('stage')
  const lost = useLost()
  const isLive = model.scene.is === 'live'
  return (
    <StageScene
      phase={model.phase}
      line={<StageLine is={model.scene.is} />}
      due={{ at: model.times, was: 'wasToEnd' }}
      after={
        <ComingLines coming={model.coming} word={t(isLive ? 'next' : 'afterwards')} mark={isLive} />
      }
      beside={<StageClocks clocks={model.clocks} />}
    >
      <div className={stage.columns}>
        <PageParts>
          <div data-testid={isLive ? 'live-item' : 'next-item'} data-item={turn.item}>
            <Programme turn={turn} before={isLive || lost ? null : t('coming')} />
          </div>
          <div className={`row end ${page.sky} ${stage.figures}`}>
            <PhaseWord />
            <RunningDigits />
            <BelowDigits model={model} />
          </div>
        </PageParts>
      </div>
    </StageScene>
  )
}
