import type { ConsoleContext } from '../context/consoleContext.ts'
import type { OpenDialog } from '../context/openDialog.ts'
import { useWords } from '../context/useWords.ts'
import { PaneHead } from '../side/PaneHead.tsx'
import { BoothsPanel } from './BoothsPanel.tsx'
import { FloorPanel } from './FloorPanel.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import css from './roomPane.module.css'
import { StagePanel } from './StagePanel.tsx'

/** Everything about the room: stage, floor language, floor, booths, people. */
export function RoomPane({
  context,
  show,
  close,
}: {
  readonly context: ConsoleContext
  readonly show: (dialog: OpenDialog) => void
  readonly close: () => void
}) {
  const { t } = useWords()
  return (
    <div className={css.room} data-testid="room-pane">
      <PaneHead title={t('side.room')} close={close} />
      <StagePanel context={context} write={() => show({ kind: 'message' })} />
      <FloorPanel context={context} give={() => show({ kind: 'floor' })} />
      <BoothsPanel context={context} />
      <PeoplePanel context={context} />
    </div>
  )
}
