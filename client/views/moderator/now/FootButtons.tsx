import { itemOn } from '../../../../shared/run/lookup.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { reportPath } from '../../../ui/frame/reportAddress.ts'
import type { Steps } from '../../../ui/steps/useSteps.ts'
import { useUndoLabel } from '../../../ui/steps/useUndoLabel.ts'
import type { Moves } from '../agenda/moves.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { absentNext, isNextAPerson, nextName } from './absent.ts'

/** Longer words than these on Next are written smaller, in characters. */
const LONG = 18
const LONGEST = 38

function NextButton({
  context,
  moves,
}: {
  readonly context: ConsoleContext
  readonly moves: Moves
}) {
  const { t } = useWords()
  const who = nextName(context)
  const words =
    who === null
      ? t('next.buttonNone')
      : t(isNextAPerson(context.show) ? 'next.button' : 'next.buttonPart', { who })
  const absent = absentNext(context.show) !== null
  return (
    <CommandButton command={moves.next} look="ink" size="large" shortcut="N" className="mod-go">
      <span
        className="mod-go-wide"
        data-long={words.length > LONGEST ? 'very' : words.length > LONG}
      >
        <span className="cut">{words}</span>
        {absent ? <small>{t('next.notHere')}</small> : null}
      </span>
      <span className="mod-go-narrow" aria-hidden="true">
        {t('common:command.next')}
        <small className="cut">{absent ? t('next.absent', { who: who ?? '' }) : (who ?? '')}</small>
      </span>
    </CommandButton>
  )
}

/** Before Start: move the times to now, or start. */
function StartButtons({ moves }: { readonly moves: Moves }) {
  const { t } = useWords()
  return (
    <>
      <CommandButton
        command={moves.runNow}
        size="large"
        shortcut="W"
        title={t('buttons.runNowNote')}
      >
        {t('buttons.runNow')}
      </CommandButton>
      <CommandButton
        command={moves.startShow}
        look="ink"
        size="large"
        shortcut="S"
        className="mod-go"
      >
        {t('buttons.start')}
      </CommandButton>
    </>
  )
}

function RunButtons({
  context,
  moves,
  askEnd,
}: {
  readonly context: ConsoleContext
  readonly moves: Moves
  readonly askEnd: () => void
}) {
  const { t } = useWords()
  const over = itemOn(context.show.run.position) === null && nextName(context) === null
  return (
    <>
      {over ? (
        <Button size="large" shortcut="E" disabled={moves.endShow === null} onClick={askEnd}>
          {t('buttons.end')}
        </Button>
      ) : (
        <CommandButton command={moves.finish} size="large" shortcut="S">
          {t('buttons.standby')}
        </CommandButton>
      )}
      <NextButton context={context} moves={moves} />
    </>
  )
}

/** Undo, naming what it takes back, and whether that is looked at first (R8b). */
function UndoButton({ steps }: { readonly steps: Steps }) {
  const { t } = useWords()
  const label = useUndoLabel(steps)
  return (
    <Button
      look="bare"
      className="mod-undo"
      shortcut="U"
      data-testid="undo"
      disabled={label === null}
      onClick={steps.undo}
    >
      <span className="mod-undo-wide cut">{label?.long ?? t('steps:undo.none')}</span>
      <span className="mod-undo-narrow" aria-hidden="true">
        {t('steps:undo.short')}
        <small className="cut">{label?.short ?? ''}</small>
      </span>
    </Button>
  )
}

/** The buttons that carry the show on, at the foot and under the thumb; undo beneath (or beside) them. */
export function FootButtons({
  context,
  moves,
  steps,
  askEnd,
}: {
  readonly context: ConsoleContext
  readonly moves: Moves
  readonly steps: Steps
  readonly askEnd: () => void
}) {
  const { t } = useWords()
  const { status } = context.show.run.position
  return (
    <nav className="mod-foot" aria-label={t('show')}>
      {status === 'planned' ? <StartButtons moves={moves} /> : null}
      {status === 'ended' ? (
        <>
          <CommandButton command={moves.reopen} size="large" shortcut="O">
            {t('buttons.reopen')}
          </CommandButton>
          <a
            className="ui-button mod-go"
            data-look="ink"
            data-size="large"
            href={reportPath(`/${window.location.hash}`)}
            target="_blank"
            rel="noreferrer"
          >
            {t('buttons.report')}
          </a>
        </>
      ) : null}
      {status === 'planned' || status === 'ended' ? null : (
        <RunButtons context={context} moves={moves} askEnd={askEnd} />
      )}
      <UndoButton steps={steps} />
    </nav>
  )
}
