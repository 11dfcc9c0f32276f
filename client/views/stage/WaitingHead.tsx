import { lazy, type ReactNode, Suspense } from 'react'
import { tagOf } from '../../i18n/language.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLost } from '../../ui/connection/useLost.ts'
import { BigTimes } from './BigTimes.tsx'
import type { Bilingual } from './bilingual.ts'
import { Clocks } from './Ground.tsx'
import type { StageModel } from './model.ts'
import type { AnnouncedTimes } from './scene.ts'
import stage from './stage.module.css'
import waiting from './stageWaiting.module.css'
import { useStageLanguages } from './useStageLanguages.ts'

// What draws codes is fetched where one is drawn.
const FollowLink = lazy(async () => ({
  default: (await import('./FollowLink.tsx')).FollowLink,
}))

type WordKey = 'back' | 'backAbout' | 'backSoon' | 'starts' | 'startsAbout' | 'startsSoon'

const WORDS = {
  starts: { was: 'starts', set: 'starts', about: 'startsAbout', soon: 'startsSoon' },
  back: { was: 'back', set: 'back', about: 'backAbout', soon: 'backSoon' },
} as const satisfies Record<string, Record<AnnouncedTimes['as'], WordKey>>

/** What something is about, in both languages, at the head of a page. */
export function Heading({
  title: [first, other],
  voice = '',
}: {
  readonly title: Bilingual
  readonly voice?: string
}) {
  return (
    <h1 className={`ui-words ${waiting.heading}`}>
      <span lang={first.lang} className={voice}>
        {first.text}
      </span>
      {other === undefined ? null : (
        <span className={`${waiting.other} ${voice}`} lang={other.lang}>
          {other.text}
        </span>
      )}
    </h1>
  )
}

/** A sentence of ours, large and in both languages. */
export function Announcement({
  word,
  model,
}: {
  readonly word: WordKey | 'startsIn' | 'backIn' | 'over' | 'thanks'
  readonly model: Pick<StageModel, 'languages'>
}) {
  const { t } = useTranslation('stage')
  return (
    <p className={`ui-words ${waiting.announcement}`}>
      {useStageLanguages(model).map((lng) => (
        <span key={lng} lang={tagOf(lng)}>
          {t(word, { lng })}
        </span>
      ))}
    </p>
  )
}

/** When it begins or goes on: the large time of the idle layouts, in both languages and all zones. */
function When({
  told,
  of,
  model,
}: {
  readonly told: AnnouncedTimes | null
  readonly of: keyof typeof WORDS
  readonly model: StageModel
}) {
  const tongues = useStageLanguages(model)
  const lost = useLost()
  if (told === null || lost) return <div className={waiting.time} />
  return (
    <div className={waiting.time} data-soon={told.as === 'soon'} data-testid="announced-time">
      <Announcement word={WORDS[of][told.as]} model={model} />
      {told.as === 'soon' ? null : <BigTimes times={told.times} at={told.at} tongues={tongues} />}
    </div>
  )
}

/** What stands above the line while a start is counted: the title, the countdown with its words, and the clocks. */
export function CountedHead({
  heading,
  model,
  children: [words, figures],
}: {
  readonly heading: ReactNode
  readonly model: StageModel
  readonly children: readonly [words: ReactNode, figures: ReactNode]
}) {
  return (
    <div className={waiting.waiting} data-follow={model.follow !== null} data-counts={true}>
      {heading}
      <div className={waiting.head}>
        {words}
        <Clocks clocks={model.clocks} />
      </div>
      <Follow model={model} />
      <div className={`ui-sky ${stage.sky} ${waiting.figures}`}>{figures}</div>
    </div>
  )
}

/** Where everyone can follow the show, if it is open to all. */
function Follow({ model }: { readonly model: StageModel }) {
  if (model.follow === null) return null
  return (
    <Suspense>
      <FollowLink show={model.follow} model={model} />
    </Suspense>
  )
}

/** What stands above the line while the hall waits: what for, until when, and where everyone may follow it. */
export function WaitingHead({
  heading,
  told,
  of,
  model,
}: {
  readonly heading: ReactNode
  readonly told: AnnouncedTimes | null
  readonly of: keyof typeof WORDS
  readonly model: StageModel
}) {
  return (
    <div className={waiting.waiting} data-follow={model.follow !== null}>
      {heading}
      <Follow model={model} />
      <When told={told} of={of} model={model} />
    </div>
  )
}
