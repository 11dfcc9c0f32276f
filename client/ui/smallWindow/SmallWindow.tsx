import type { ReactNode } from 'react'
import type { Cue } from '../../../shared/run/cue.ts'
import { signalOf } from '../../../shared/run/signal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import type { Phase } from '../../../shared/timing/countdown.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow, useTimeKnown } from '../../live/LiveContext.tsx'
import { useModel } from '../agenda/useDerived.ts'
import { OwnClock } from '../connection/ConnectionState.tsx'
import { senderOf } from '../connection/cueSender.ts'
import { useSlowServer } from '../connection/useSlowServer.ts'
import { Button } from '../controls/Button.tsx'
import page from '../countdown/countdownPage.module.css'
import { PauseBars, RunningDigits } from '../countdown/Digits.tsx'
import { FittedWords } from '../countdown/FittedWords.tsx'
import { GroundLine, RunningLine, UNCOUNTED } from '../countdown/GroundLine.tsx'
import { CountdownField } from '../countdown/PhaseBlock.tsx'
import { cuesFor, useCueGate, type You } from '../cues/cuesFor.ts'
import { useBoothSender, useCueWords } from '../cues/useCueWords.ts'
import { RehearsalMark } from '../frame/Rehearsal.tsx'
import css from './smallWindow.module.css'
import type { WindowRole } from './windowRole.ts'

/** Two facts at the bottom of a small window: the state of the time, and what comes next or what to do. */
type Facts = { readonly left?: ReactNode; readonly right?: ReactNode }

function FactLine({ left, right }: Facts) {
  const { t } = useTranslation('smallWindow')
  const status = useShow(({ connection }) => connection.status)
  const lost = status === 'lost'
  return (
    <p className={`spread grow medium whole ${css.facts}`} data-testid="window-facts">
      <span className="fixed">{lost ? t('lost') : left}</span>
      <span className="cut">
        {lost ? t('again') : status === 'on-its-own' ? <OwnClock /> : right}
      </span>
    </p>
  )
}

/** A small window with digits: its heading, the digits, the ground line and two facts. */
export function WindowFace({
  phase = 'calm',
  paused = false,
  head,
  figure = <RunningDigits />,
  line = <RunningLine />,
  ...facts
}: {
  readonly phase?: Phase
  readonly paused?: boolean
  readonly head: ReactNode
  /** The digits; by default the show's countdown. */
  readonly figure?: ReactNode
  readonly line?: ReactNode
} & Facts) {
  const lost = useShow(({ connection }) => connection.status === 'lost')
  return (
    <CountdownField className={css.face} phase={phase} line={line} below={<FactLine {...facts} />}>
      <div className={css.sky}>
        <div className={`stack strong breakable ${css.head}`}>
          <RehearsalMark />
          <p className="lines">{head}</p>
          {paused && !lost ? <PauseBars /> : null}
        </div>
        {figure}
      </div>
    </CountdownField>
  )
}

/** A small window without digits: one sentence and two facts. Its line is dashed before the start, plain after the end. */
export function WindowWords({
  title,
  line,
  ...facts
}: { readonly title: ReactNode; readonly line: 'standing' | 'plain' } & Facts) {
  return (
    <CountdownField
      className={css.face}
      line={<GroundLine {...UNCOUNTED} state={line} />}
      below={<FactLine {...facts} />}
    >
      <div className={css.sky}>
        <RehearsalMark />
        <p className={`${page.statement} ${css.title}`}>{title}</p>
      </div>
    </CountdownField>
  )
}

/** A small window with one sentence and the next step. */
function WindowMessage({ title, step }: { readonly title: string; readonly step: string }) {
  return (
    <div className={`second column ${css.say}`} role="status">
      <b>{title}</b>
      <span>{step}</span>
    </div>
  )
}

type CueProps = { readonly cue: Cue; readonly gotIt: () => void }

function CueFace({ cue, clock, gotIt }: CueProps & { readonly clock: boolean }) {
  const { t } = useTranslation(['smallWindow', 'speaker'])
  const boothSender = useBoothSender()
  const words = useCueWords()
  return (
    <div className={`${page.message} ${css.cue}`} data-testid="window-cue" data-cue={cue.id}>
      <p>{boothSender(cue) ?? t(`speaker:cue.from.${senderOf(cue)}`)}</p>
      <FittedWords className={css.text} role="alert" texts={[words(cue.content)]} />
      <div className={`spread grow medium whole ${css.facts}`}>
        <Button look="bare" size="small" className={`fixed ${css.got}`} onClick={gotIt}>
          {t('tap')}
        </Button>
        {clock ? <RunningDigits inline /> : null}
      </div>
    </div>
  )
}

/** A booth's signal below the digits, which it does not cover; the whole strip acknowledges it (R17). */
function SignalStrip({ cue, gotIt }: CueProps) {
  const { t, lang } = useTranslation('smallWindow')
  const words = useCueWords()
  const from = { text: useBoothSender()(cue) ?? '', lang }
  return (
    <div
      className={`spread ${page.message} ${css.signal}`}
      data-testid="window-cue"
      data-cue={cue.id}
    >
      <FittedWords role="alert" texts={[words(cue.content), from]} />
      <Button
        look="bare"
        size="small"
        className={`fixed ${css.got}`}
        aria-label={t('tap')}
        onClick={gotIt}
      >
        {t('got')}
      </Button>
    </div>
  )
}

/** The content of a small window until the server answers; after a while a note that the server does not answer. */
function Opening() {
  const { t } = useTranslation()
  return useSlowServer() ? (
    <WindowMessage title={t('unreachable.title')} step={t('unreachable.step')} />
  ) : (
    <WindowMessage title={t('opening.short')} step={t('opening.step')} />
  )
}

/** Returns a message in place of the window's content: disconnected, opening, unpublished; else null. */
function useReplacement(): ReactNode {
  const { t } = useTranslation()
  const connection = useShow((state) => state.connection)
  const isLoaded = useShow((state) => state.show !== null && state.you !== null)
  const isTimeKnown = useTimeKnown()
  const isPublished = useShow((state) => (state.show?.published ?? null) !== null)
  if (connection.status === 'disconnected') {
    const { reason } = connection.disconnect
    return (
      <WindowMessage
        title={t(`disconnected.${reason}.what`)}
        step={t(`disconnected.${reason}.step`)}
      />
    )
  }
  if (!(isLoaded && isTimeKnown)) return <Opening />
  return isPublished ? null : (
    <WindowMessage title={t('unpublished.title')} step={t('unpublished.step')} />
  )
}

type WindowProps = {
  readonly whose: WindowRole
  /** Whether the show's countdown is the reader's own; then it stays next to a message. */
  readonly clock?: boolean
  readonly children: ReactNode
}

function Face({ whose, clock = true, children }: WindowProps) {
  const replacement = useReplacement()
  const cues = useModel((state: ShowState, now: Instant, you: You) =>
    cuesFor(state, now, you, whose),
  )
  const { open, acknowledge } = useCueGate(cues ?? [])
  if (replacement !== null) return replacement
  if (open === null) return children
  if (whose === 'speaker' && clock && signalOf(open) !== null)
    return (
      <>
        {children}
        <SignalStrip cue={open} gotIt={acknowledge} />
      </>
    )
  return <CueFace cue={open} clock={clock} gotIt={acknowledge} />
}

function Page({ children }: { readonly children: ReactNode }) {
  const rehearsal = useShow(({ show }) => show?.rehearsal === true)
  return (
    <main
      className={`${page.page} ${css.window}`}
      data-theme="stage"
      data-testid="small-window"
      data-rehearsal={rehearsal}
    >
      {children}
    </main>
  )
}

/** The small window of a role: messages first, then its own content. */
export function SmallWindow(props: WindowProps) {
  return (
    <Page>
      <Face {...props} />
    </Page>
  )
}

/** Replaces a small window that failed; its screen continues. */
export function CrashedWindow() {
  const { t } = useTranslation()
  return (
    <Page>
      <WindowMessage title={t('crashed.title')} step={t('crashed.step')} />
    </Page>
  )
}

/** Replaces a small window that is still loading. */
export function OpeningWindow() {
  return (
    <Page>
      <Opening />
    </Page>
  )
}
