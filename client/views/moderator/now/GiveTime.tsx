import { itemOn } from '../../../../shared/run/lookup.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { type Moves, timeOf } from '../agenda/moves.ts'
import { CommandButton } from '../desk/CommandButton.tsx'
import type { Desk } from '../desk/desk.ts'
import { useWords } from '../desk/useWords.ts'

/** Brings a panel of a one-column desk into view. */
function goTo(panel: 'cues' | 'hands'): void {
  document.getElementById(panel)?.scrollIntoView({ block: 'start' })
}

/** Giving and taking minutes of what is on, and pause; nothing here ends anything. */
export function GiveTime({ desk, moves }: { readonly desk: Desk; readonly moves: Moves }) {
  const { t } = useWords()
  const on = itemOn(desk.show.run.position)
  const paused = desk.show.run.position.status === 'paused'
  // What stands on a button comes first in its name, so that it can be called by it.
  const named = (amount: 'minus' | 'plus' | 'two' | 'five') =>
    `${t(`give.${amount}`)}: ${t(`give.${amount}Label`)}`
  return (
    <fieldset className="mod-give" aria-label={t('give.group')}>
      <CommandButton command={timeOf(desk, on, -1)} aria-label={named('minus')}>
        {t('give.minus')}
      </CommandButton>
      <CommandButton command={timeOf(desk, on, 1)} aria-label={named('plus')}>
        {t('give.plus')}
      </CommandButton>
      <CommandButton className="mod-more" command={timeOf(desk, on, 2)} aria-label={named('two')}>
        {t('give.two')}
      </CommandButton>
      <CommandButton className="mod-more" command={timeOf(desk, on, 5)} aria-label={named('five')}>
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
      <Button className="mod-jump" onClick={() => goTo('cues')}>
        {t('buttons.cue')}
      </Button>
      <Button className="mod-jump" onClick={() => goTo('hands')}>
        {t('hands.count', { count: desk.show.hands.length })}
      </Button>
    </fieldset>
  )
}
