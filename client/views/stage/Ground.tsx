import type { ComponentProps, ReactNode } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { nameList } from '../../ui/agenda/peopleNames.ts'
import type { Scene } from '../../ui/agenda/programme.ts'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { Clocks, ConnectionState, useLost } from '../../ui/connection/ConnectionState.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { GroundLine, RunningLine, UNCOUNTED } from '../../ui/countdown/GroundLine.tsx'
import { CountdownField } from '../../ui/countdown/PhaseBlock.tsx'
import type { Coming } from './model.ts'
import ground from './stageGround.module.css'

/** The ground line of a scene; plain if nothing is counted. */
export function StageLine({ is }: Pick<Scene, 'is'>) {
  if (is === 'live' || is === 'standby' || is === 'break')
    return <RunningLine calm={is === 'break'} />
  return <GroundLine {...UNCOUNTED} state="plain" />
}

/** A word, its subject, and a further fact below. */
export function Lines({
  word,
  name: { text, lang },
  marks,
  children,
}: {
  readonly word: string
  readonly name: Pick<TextInLanguage, 'text' | 'lang'>
  readonly marks?: { readonly 'data-testid': string; readonly 'data-item': string }
  readonly children: ReactNode
}) {
  return (
    <div className={ground.coming} data-words={true} {...marks}>
      <span className="medium whole">{word}</span>
      <span className={`strong balanced lines ${ground.name}`} lang={lang}>
        {text}
      </span>
      {children}
    </div>
  )
}

/** The next item in two lines. */
export function ComingLines({
  coming,
  word,
  mark = true,
}: {
  readonly coming: Coming | null
  readonly word: string
  /** Whether it is the show's next item. */
  readonly mark?: boolean
}) {
  const { lang } = useTranslation()
  if (coming === null) return <div />
  const { head, text, item } = coming
  return (
    <Lines
      word={word}
      name={{ text: nameList(head, lang), lang: head[0]?.lang ?? lang }}
      {...(mark && { marks: { 'data-testid': 'next-item', 'data-item': item } })}
    >
      {text === null ? null : (
        <span className={`title lines balanced ${ground.text}`} lang={text.lang}>
          {text.text}
        </span>
      )}
    </Lines>
  )
}

/** The reliability of the screen, if it is not in sync. */
export function ConnectionNote() {
  const inSync = useShow(({ connection }) => connection.status === 'in-sync')
  return (
    <p className={inSync ? 'unseen' : `medium pushed ${ground.note}`}>
      <ConnectionState />
    </p>
  )
}

/** All clocks of the show, and their reliability. */
export function StageClocks({ clocks }: { readonly clocks: readonly ZoneTime[] }) {
  return (
    <div className={`strong whole fixed ${ground.clocks}`}>
      <Clocks clocks={clocks} />
      <ConnectionNote />
    </div>
  )
}

/** The last known end or start, for a screen without a connection. */
type Due = {
  readonly at: readonly ZoneTime[]
  readonly was: 'wasToEnd' | 'wasToStart' | 'wasToGoOn'
}

export const NOTHING_DUE: Due = { at: [], was: 'wasToEnd' }

/** Replaces the next item on a screen without a connection. */
export function LostWords({ at: times, was }: Due) {
  const { t, city } = useTranslation('stage')
  // Each time has its city, because the hall could mix up times of two cities.
  const at = times.map(({ zone, text }) => `${city(zone)}\u00a0${text}`).join(' / ')
  return (
    <p className={`${page.statement} ${ground.lost}`}>
      <span>{t('lost')}</span>
      <small>{at === '' ? t('tryAgain') : t(was, { at })}</small>
    </p>
  )
}

/** A scene of the hall: its subject above the ground line, the next item (or the lost state) below. */
export function StageScene({
  due = NOTHING_DUE,
  after,
  beside,
  ...field
}: Omit<ComponentProps<typeof CountdownField>, 'below' | 'className'> & {
  /** Null if a lost screen has nothing to add. */
  readonly due?: Due | null
  readonly after?: ReactNode
  /** The content to the right of `after`. */
  readonly beside?: ReactNode
}) {
  const lost = useLost() && due !== null
  return (
    <CountdownField
      {...field}
      className={ground.scene}
      below={
        <>
          {lost ? <LostWords {...due} /> : (after ?? <div />)}
          {beside}
        </>
      }
    />
  )
}
