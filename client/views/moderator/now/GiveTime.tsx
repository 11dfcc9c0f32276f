import type { ItemId } from '../../../../shared/agenda/ids.ts'
import { itemOn } from '../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Moves, timeOf } from '../agenda/moves.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { OpenDialog } from '../context/openDialog.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { startFacts } from './startTask.ts'

/** Brings a panel of a one-column desk into view. */
function goTo(panel: 'cues' | 'hands'): void {
  document.getElementById(panel)?.scrollIntoView({ block: 'start' })
}

/** Whether the break that is on is held to a clock time: that is set, and no minutes (T1c). */
function isHeld(context: ConsoleContext, now: Instant): boolean {
  return startFacts({ ...context, now }, 'goOn') !== null
}

/** Minutes that a button gives, or takes where they are negative. */
const AMOUNTS = [
  { minutes: -1, word: 'minus' },
  { minutes: 1, word: 'plus' },
  { minutes: 2, word: 'two' },
  { minutes: 5, word: 'five' },
] as const

function Amounts({
  context,
  item,
}: {
  readonly context: ConsoleContext
  readonly item: ItemId | null
}) {
  const { t } = useWords()
  return AMOUNTS.map(({ minutes, word }) => (
    <CommandButton
      key={word}
      className={minutes > 1 ? 'mod-more' : undefined}
      command={timeOf(context, item, minutes)}
      // What stands on a button comes first in its name, so that it can be called by it.
      aria-label={`${t(`give.${word}`)}: ${t(`give.${word}Label`)}`}
    >
      {t(`give.${word}`)}
    </CommandButton>
  ))
}

/** Giving and taking minutes of what is on, and pause; nothing here ends anything. */
export function GiveTime({
  context,
  moves,
  show,
}: {
  readonly context: ConsoleContext
  readonly moves: Moves
  readonly show: (panel: OpenDialog) => void
}) {
  const { t } = useWords()
  const held = useConsoleData(context, isHeld) ?? false
  const on = itemOn(context.show.run.position)
  const paused = context.show.run.position.status === 'paused'
  return (
    <fieldset className="mod-give" aria-label={t('give.group')}>
      {held ? (
        <Button className="mod-go-on" onClick={() => show({ kind: 'start', task: 'goOn' })}>
          {t('give.goOn')}
        </Button>
      ) : (
        <Amounts context={context} item={on} />
      )}
      <CommandButton
        className="mod-pause"
        command={paused ? moves.resume : moves.pause}
        shortcut="P"
      >
        <span className="mod-either" data-second={paused}>
          <span>{t('buttons.pause')}</span>
          <span>{t('buttons.resume')}</span>
        </span>
      </CommandButton>
      <Button className="mod-jump" onClick={() => goTo('cues')}>
        {t('buttons.cue')}
      </Button>
      <Button className="mod-jump" onClick={() => goTo('hands')}>
        {t('hands.count', { count: context.show.hands.length })}
      </Button>
    </fieldset>
  )
}
