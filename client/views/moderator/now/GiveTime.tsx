import { itemOn } from '../../../../shared/run/lookup.ts'
import type { Instant } from '../../../../shared/time/instant.ts'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import { type Moves, timeOf } from '../agenda/moves.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import css from './now.module.css'
import { startFacts } from './startTask.ts'

/** Whether the live break lasts until a clock time: then that is set, not minutes (T1c). */
function lastsUntilClockTime(context: ConsoleContext, now: Instant): boolean {
  return startFacts({ ...context, now }, 'goOn') !== null
}

/** Minutes that a button gives, or takes if negative; a phone has the first two. */
const AMOUNTS = [
  { minutes: -1, word: 'minus' },
  { minutes: 1, word: 'plus' },
  { minutes: 2, word: 'two' },
] as const

/** Before Start: moves the planned start to now. */
function MoveStart({ moves }: { readonly moves: Moves }) {
  const { t } = useWords()
  return (
    <div className={css.give}>
      {moves.runNow === null ? null : (
        <CommandButton command={moves.runNow} shortcut="W" title={t('buttons.runNowNote')}>
          {t('buttons.runNow')}
        </CommandButton>
      )}
    </div>
  )
}

/** The minutes that can be given or taken now. */
function Amounts({ context, most }: { readonly context: ConsoleContext; readonly most: number }) {
  const { t } = useWords()
  const on = itemOn(context.show.run.position)
  return AMOUNTS.slice(0, most).map(({ minutes, word }) => {
    const command = timeOf(context, on, minutes)
    return command === null ? null : (
      <CommandButton
        key={word}
        command={command}
        // The text of the button comes first in its name, so that voice control finds it.
        aria-label={`${t(`give.${word}`)}: ${t(`give.${word}Label`)}`}
      >
        {t(`give.${word}`)}
      </CommandButton>
    )
  })
}

/** Gives and takes minutes of the live item, and pauses it; absent while nothing is live. */
export function GiveTime({
  context,
  moves,
  show,
  composer,
}: Pick<Console, 'context' | 'moves' | 'show' | 'composer'>) {
  const { t } = useWords()
  const phone = useMedia(CONDITIONS.phone)
  const untilClock = useConsoleData(context, lastsUntilClockTime) ?? false
  const { position } = context.show.run
  const paused = position.status === 'paused'
  const pause = moves.resume ?? moves.pause
  if (position.status === 'planned') return <MoveStart moves={moves} />
  return (
    <fieldset className={css.give} data-testid="give" aria-label={t('give.group')}>
      {untilClock ? (
        <Button onClick={() => show({ kind: 'start', task: 'goOn' })}>{t('give.goOn')}</Button>
      ) : (
        <Amounts context={context} most={phone ? 2 : 3} />
      )}
      {pause === null ? null : (
        <CommandButton className={css.pause} command={pause} shortcut="P">
          {t(paused ? 'buttons.resume' : 'buttons.pause')}
        </CommandButton>
      )}
      {phone ? (
        <Button className={pause === null ? css.pause : undefined} onClick={composer.open}>
          {t('buttons.cue')}
        </Button>
      ) : null}
    </fieldset>
  )
}
