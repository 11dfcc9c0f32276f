import type { Instant } from '../../../../shared/time/instant.ts'
import { CONDITIONS } from '../../../styles/conditions.ts'
import { ActButton } from '../../../ui/acts/ActButton.tsx'
import { actOf } from '../../../ui/acts/act.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { useMedia } from '../../../ui/controls/useMedia.ts'
import type { ConsoleContext } from '../context/consoleContext.ts'
import type { Console } from '../context/useConsole.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import css from './now.module.css'
import { startFacts } from './startTask.ts'

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
    <div className={css.give}>
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
  const phone = useMedia(CONDITIONS.handheld)
  const untilClock = useConsoleData(context, lastsUntilClockTime) ?? false
  if (context.show.run.position.status === 'planned') return <MoveStart acts={acts} />
  const pause = actOf(acts, 'pause')
  return (
    <fieldset className={css.give} data-testid="give" aria-label={t('give.group')}>
      {untilClock ? (
        <Button onClick={() => show({ kind: 'start', task: 'goOn' })}>{t('give.goOn')}</Button>
      ) : (
        <Amounts acts={acts} most={phone ? 2 : 3} />
      )}
      {pause === null ? null : <ActButton className={css.pause} act={pause} />}
      {phone ? (
        <Button className={pause === null ? css.pause : undefined} onClick={composer.open}>
          {t('buttons.cue')}
        </Button>
      ) : null}
    </fieldset>
  )
}
