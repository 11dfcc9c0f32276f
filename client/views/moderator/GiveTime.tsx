import { itemOn } from '../../../shared/run/lookup.ts'
import { CommandButton } from './CommandButton.tsx'
import type { Desk } from './desk.ts'
import { type Moves, timeOf } from './moves.ts'
import { useWords } from './useWords.ts'

/** Giving and taking minutes of what is on, and pause; nothing here ends anything. */
export function GiveTime({ desk, moves }: { readonly desk: Desk; readonly moves: Moves }) {
  const { t } = useWords()
  const on = itemOn(desk.show.run.position)
  const paused = desk.show.run.position.status === 'paused'
  return (
    <fieldset className="mod-give" aria-label={t('give.group')}>
      <CommandButton command={timeOf(desk, on, -1)} aria-label={t('give.minusLabel')}>
        {t('give.minus')}
      </CommandButton>
      <CommandButton command={timeOf(desk, on, 1)} aria-label={t('give.plusLabel')}>
        {t('give.plus')}
      </CommandButton>
      <CommandButton command={timeOf(desk, on, 2)} aria-label={t('give.twoLabel')}>
        {t('give.two')}
      </CommandButton>
      <CommandButton command={timeOf(desk, on, 5)} aria-label={t('give.fiveLabel')}>
        {t('give.five')}
      </CommandButton>
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
    </fieldset>
  )
}
