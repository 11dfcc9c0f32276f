import type { FloorTurn } from '../../../../shared/run/state.ts'
import { digits, spentSeconds } from '../../../../shared/time/format.ts'
import { useFloorFigure } from '../../../ui/countdown/useFloorFigure.ts'
import { CommandButton } from '../context/CommandButton.tsx'
import { type ContextProps, possible } from '../context/consoleContext.ts'
import { useWords } from '../context/useWords.ts'
import { personName } from './cues.ts'
import css from './requests.module.css'

/** Who has the floor in the live item, with a stopwatch, and the end of the turn. */
export function FloorTurnLine({ context, turn }: ContextProps & { readonly turn: FloorTurn }) {
  const { t } = useWords()
  const figure = useFloorFigure()
  const limit = digits(spentSeconds(turn.limit ?? 0))
  return (
    <div className={css.turn} data-over={figure?.kind === 'over'} data-testid="floor-here">
      <p>
        <b>{personName(context.show, turn.person, context.lang)}</b> {t('floor.has')}
      </p>
      <p>
        <b className={css.watch}>{figure?.text ?? '–:––'}</b>{' '}
        {figure === null ? null : t(`floor.${figure.kind}`, { limit })}
      </p>
      <CommandButton
        size="small"
        shortcut="F"
        command={possible(context, { type: 'endFloor', turn: turn.id })}
      >
        {t('floor.end')}
      </CommandButton>
    </div>
  )
}
