import { useShow } from '../../../live/LiveContext.tsx'
import { Button } from '../../../ui/controls/Button.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { type BoothLine, boothLines, connectedIn } from '../room/booths.ts'
import { hereCount, peopleOf } from '../room/people.ts'
import css from './side.module.css'

const NO_BOOTHS: readonly BoothLine[] = []

/** Returns what differs from the plan in the room, else who is here. */
function useRoomState(context: ConsoleContext): { readonly text: string; readonly off: boolean } {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const booths = useConsoleData(context, boothLines) ?? NO_BOOTHS
  const { look, position } = context.show.run
  if (look.is !== 'programme')
    return { text: t('side.stage', { look: t(`stage.look.${look.is}`) }), off: true }
  const empty = booths.find((line) => line.planned && connectedIn(line, open) === 0)
  if (empty !== undefined) return { text: t('side.boothEmpty', { booth: empty.name }), off: true }
  if (position.status === 'planned' && booths.length > 0)
    return { text: t('side.ready'), off: false }
  const people = peopleOf(context.show, open, context.lang)
  return { text: t('here', { here: hereCount(people), all: people.length }), off: false }
}

/** The button of the Room pane, with any deviation from plan beside it. */
export function RoomButton({
  context,
  pressed,
  toggle,
}: {
  readonly context: ConsoleContext
  readonly pressed: boolean
  readonly toggle: () => void
}) {
  const { t } = useWords()
  const state = useRoomState(context)
  return (
    <Button
      className={css.room}
      shortcut="H"
      data-testid="room-button"
      aria-pressed={pressed}
      onClick={toggle}
    >
      <b>{t('side.room')}</b>
      <span className="cut" data-off={state.off}>
        {state.text}
      </span>
    </Button>
  )
}
