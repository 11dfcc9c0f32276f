import type { ReactNode } from 'react'
import { itemOn } from '../../../../shared/run/lookup.ts'
import { textWidth } from '../../../i18n/textWidth.ts'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { reportPath } from '../../../ui/frame/screenAddress.ts'
import { useUndoLabel } from '../../../ui/steps/useSteps.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { Console } from '../context/useConsole.ts'
import { useWords } from '../context/useWords.ts'
import { absentNext, isNextAPerson, nextName } from './absent.ts'
import css from './foot.module.css'

/** A wider text than this is written smaller; a Chinese character counts for two. */
const LONG = 24

type FootProps = Pick<Console, 'context' | 'moves' | 'steps' | 'show'>

function NextButton({ context, moves }: Pick<FootProps, 'context' | 'moves'>) {
  const { t } = useWords()
  const phone = useMedia(CONDITIONS.phone)
  const who = nextName(context) ?? ''
  const isAbsent = absentNext(context.show) !== null
  const text = t(isNextAPerson(context.show) ? 'next.button' : 'next.buttonPart', { who })
  return (
    <CommandButton
      command={moves.next}
      look="ink"
      size="large"
      shortcut={phone ? undefined : 'N'}
      className={css.go}
    >
      <span className={css.words} data-long={textWidth(text) > LONG}>
        {phone ? t('common:command.next') : text}
        {phone ? (
          <small>{isAbsent ? t('next.absent', { who }) : who}</small>
        ) : isAbsent ? (
          <small>{t('next.notHere')}</small>
        ) : null}
      </span>
    </CommandButton>
  )
}

/** The buttons that move the show: start; end item and next; end; reopen and report. */
function MoveButtons({ context, moves, show }: FootProps) {
  const { t } = useWords()
  const { position } = context.show.run
  if (position.status === 'planned')
    return (
      <CommandButton
        command={moves.startShow}
        look="ink"
        size="large"
        shortcut="N"
        className={css.across}
      >
        {t('buttons.start')}
      </CommandButton>
    )
  if (position.status === 'ended')
    return (
      <>
        {moves.reopen === null ? null : (
          <CommandButton command={moves.reopen} size="large" shortcut="O">
            {t('buttons.reopen')}
          </CommandButton>
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
  if (nextName(context) === null)
    return (
      <Button
        look="ink"
        size="large"
        shortcut="N"
        className={css.across}
        disabled={moves.endShow === null}
        onClick={() => show({ kind: 'end' })}
      >
        {t('buttons.end')}
      </Button>
    )
  return (
    <>
      {itemOn(position) === null ? null : (
        <CommandButton command={moves.finish} size="large" shortcut="S">
          {t('buttons.standby')}
        </CommandButton>
      )}
      <NextButton context={context} moves={moves} />
    </>
  )
}

/** Undo with the step it takes back, and Steps (R8b); absent before the first step. */
function UndoRow({ context, steps }: Pick<FootProps, 'context' | 'steps'>) {
  const { t } = useWords()
  const phone = useMedia(CONDITIONS.phone)
  const label = useUndoLabel(steps)
  const planned = context.show.run.position.status === 'planned'
  if (label === null)
    return phone ? null : <p className={css.none}>{planned ? t('last.nothingStarts') : ''}</p>
  const undo = (children: ReactNode) => (
    <Button
      look="bare"
      size="small"
      className={css.undo}
      shortcut={phone ? undefined : 'U'}
      data-testid="undo"
      aria-label={phone ? label.long : undefined}
      onClick={steps.undo}
    >
      {children}
    </Button>
  )
  if (phone)
    return undo(
      <>
        <span>{t('steps:undo.short')}</span>
        <small className="cut">{label.short}</small>
      </>,
    )
  return (
    <div className={css.steps}>
      {undo(<span className="lines">{label.long}</span>)}
      <Button
        look="bare"
        size="small"
        aria-expanded={steps.open}
        data-testid="open-steps"
        onClick={steps.toggle}
      >
        {t('steps:title')}
      </Button>
    </div>
  )
}

/** The foot of the left column: what moves the show on, with Undo beneath it; on a phone beside it, under the thumb. */
export function Foot(props: FootProps) {
  const { t } = useWords()
  return (
    <nav className={css.foot} data-testid="foot" aria-label={t('show')}>
      <div className={css.moves}>
        <MoveButtons {...props} />
      </div>
      <UndoRow {...props} />
    </nav>
  )
}
