import type { Instant } from '../../../../shared/time/instant.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { ActButton, actOf } from '../../../ui/acts/act.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMessageUndo } from '../../../ui/controls/Toasts.tsx'
import { useMedia } from '../../../ui/controls/theme.ts'
import { reportPath } from '../../../ui/frame/screenAddress.ts'
import { useUndoLabel } from '../../../ui/steps/useSteps.ts'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData, useWords } from '../context/useConsoleData.ts'
import css from './foot.module.css'
import { absentNext, isNextAPerson, nextName } from './nextItem.ts'
import now from './now.module.css'
import { startFacts } from './StartDialog.tsx'

/** The greatest width of a text in normal size; a Chinese character counts as two. */
const LONG = 24

type FootProps = Pick<Console, 'context' | 'acts' | 'steps'>

/** The text of the button Next: the next item, and a note if nobody of it is here; on a phone the name is below. */
function NextWords({ context }: ContextProps) {
  const { t } = useWords()
  const phone = useMedia('handheld')
  const who = nextName(context) ?? ''
  const isAbsent = absentNext(context.show) !== null
  const text = t(isNextAPerson(context.show) ? 'next.button' : 'next.buttonPart', { who })
  const absence = phone ? t('next.absent', { who }) : t('next.notHere')
  const note = isAbsent ? absence : phone ? who : null
  return (
    <span className={`balanced ${textWidth(text) > LONG ? 't1' : ''} ${css.words}`}>
      <span className="lines">{phone ? t('answers:command.next') : text}</span>
      {note === null ? null : <small className="lines medium">{note}</small>}
    </span>
  )
}

/** After the end: reopens the show, or opens its report. */
function EndedButtons({ acts }: Pick<FootProps, 'acts'>) {
  const { t } = useWords()
  const reopen = actOf(acts, 'reopen')
  return (
    <>
      {reopen === null ? null : (
        <ActButton act={reopen} size="large">
          {t('buttons.reopen')}
        </ActButton>
      )}
      <a
        className={`ui-button ${css.go}`}
        data-look="ink"
        data-size="large"
        href={reportPath(`/${window.location.hash}`)}
        target="_blank"
        rel="noreferrer"
      >
        {t('ended.open')}
      </a>
    </>
  )
}

/** The buttons that move the show: start; end item and next; end. */
function MoveButtons({ context, acts }: FootProps) {
  const { status } = context.show.run.position
  if (status === 'ended') return <EndedButtons acts={acts} />
  const next = acts.find(({ id }) => id === 'next')
  const hasNext = status !== 'planned' && nextName(context) !== null
  const finish = hasNext ? actOf(acts, 'finish') : null
  return (
    <>
      {finish === null ? null : <ActButton act={finish} size="large" />}
      {next === undefined ? null : (
        <ActButton act={next} look="ink" size="large" className={hasNext ? css.go : css.across}>
          {hasNext ? <NextWords context={context} /> : next.name}
        </ActButton>
      )}
    </>
  )
}

/** Undo with the name of the step, and Steps (R8b); absent before the first step. */
function UndoRow({ context, steps }: FootProps) {
  const { t } = useWords()
  const phone = useMedia('handheld')
  const label = useUndoLabel(steps)
  // Until the message after a mark closes, the key undoes the mark.
  const isMessageFirst = useMessageUndo() !== null
  const isPlanned = context.show.run.position.status === 'planned'
  if (label === null)
    return phone ? null : (
      <p className={`quiet row ${css.none}`}>{isPlanned ? t('last.nothingStarts') : ''}</p>
    )
  const undo = (
    <Button
      look="bare"
      size="small"
      className={`balanced ${css.undo}`}
      shortcut={isMessageFirst ? undefined : 'U'}
      data-testid="undo"
      title={phone ? label.long : undefined}
      onClick={steps.undo}
    >
      <span className={phone ? undefined : 'lines'}>
        {phone ? t('steps:undo.short') : label.long}
      </span>
      {phone ? <small className="lines">{label.short}</small> : null}
    </Button>
  )
  if (phone) return undo
  return (
    <div className={`spread ${css.steps}`}>
      {undo}
      <Button look="bare" size="small" aria-expanded={steps.open} onClick={steps.toggle}>
        {t('steps:title')}
      </Button>
    </div>
  )
}

/** The foot of the left column: the buttons that move the show on, with Undo below them; on a phone beside them, in reach of the thumb. */
export function Foot(props: FootProps) {
  const { t } = useWords()
  return (
    <nav className={`fixed ${css.foot}`} data-testid="foot" aria-label={t('show')}>
      <div className={css.moves}>
        <MoveButtons {...props} />
      </div>
      <UndoRow {...props} />
    </nav>
  )
}

/** Whether the live break lasts until a clock time: then the buttons set that time instead of minutes (T1c). */
function lastsUntilClockTime(context: ConsoleContext, now: Instant): boolean {
  return startFacts({ ...context, now }, 'goOn') !== null
}

/** The acts that give or take minutes, each with its short word; a phone has the first two. */
const AMOUNTS = [
  { id: 'time -1', word: 'minus' },
  { id: 'time 1', word: 'plus' },
  { id: 'time 2', word: 'two' },
] as const

/** The buttons for the minutes that can be given or taken now. */
function Amounts({ acts, most: count }: Pick<Console, 'acts'> & { readonly most: number }) {
  const { t } = useWords()
  return AMOUNTS.slice(0, count).map(({ id, word }) => {
    const act = actOf(acts, id)
    return act === null ? null : (
      // The text of the button comes first in its name, so that voice control finds it.
      <ActButton key={id} act={act} aria-label={`${t(`give.${word}`)}: ${act.name}`}>
        {t(`give.${word}`)}
      </ActButton>
    )
  })
}

/** Before Start: moves the planned start to now. */
function MoveStart({ acts }: Pick<Console, 'acts'>) {
  const { t } = useWords()
  const runNow = actOf(acts, 'runNow')
  return (
    <div className={`row fixed ${now.give}`}>
      {runNow === null ? null : (
        <ActButton act={runNow} title={t('buttons.runNowNote')}>
          {t('buttons.runNow')}
        </ActButton>
      )}
    </div>
  )
}

/** Gives and takes minutes of the live item, and pauses it; before Start, moves the planned start to now. */
export function GiveTime({
  context,
  acts,
  show,
  composer,
}: Pick<Console, 'context' | 'acts' | 'show' | 'composer'>) {
  const { t } = useWords()
  const phone = useMedia('handheld')
  const untilClock = useConsoleData(context, lastsUntilClockTime) ?? false
  if (context.show.run.position.status === 'planned') return <MoveStart acts={acts} />
  const pause = actOf(acts, 'pause')
  return (
    <fieldset className={`row fixed ${now.give}`} data-testid="give" aria-label={t('give.group')}>
      {untilClock ? (
        <Button onClick={() => show({ kind: 'start', task: 'goOn' })}>{t('give.goOn')}</Button>
      ) : (
        <Amounts acts={acts} most={phone ? 2 : 3} />
      )}
      {pause === null ? null : <ActButton className={phone ? undefined : 'pushed'} act={pause} />}
      {phone ? <Button onClick={composer.open}>{t('buttons.cue')}</Button> : null}
    </fieldset>
  )
}
