import { type RefObject, useRef, useState } from 'react'
import { itemOn, nextWaiting } from '../../../shared/run/lookup.ts'
import { KeySheet } from '../../ui/KeySheet.tsx'
import { PendingList } from '../../ui/PendingList.tsx'
import { RefusalLine } from '../../ui/RefusalLine.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/theme.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { AgendaTable } from './AgendaTable.tsx'
import { CuePanel } from './CuePanel.tsx'
import type { Desk } from './desk.ts'
import { EndDialog } from './EndDialog.tsx'
import { FloorDialog } from './FloorDialog.tsx'
import { FloorPanel } from './FloorPanel.tsx'
import { FootButtons } from './FootButtons.tsx'
import { GiveTime } from './GiveTime.tsx'
import { HandsPanel } from './HandsPanel.tsx'
import { HeadlineBar } from './HeadlineBar.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import { ItemMenu } from './ItemMenu.tsx'
import { LinksDialog } from './LinksDialog.tsx'
import { LogPanel } from './LogPanel.tsx'
import { type Moves, movesOf } from './moves.ts'
import { NextBlock } from './NextBlock.tsx'
import { OnNow } from './OnNow.tsx'
import { PeoplePanel } from './PeoplePanel.tsx'
import { NO_PANEL, type Panel } from './panels.ts'
import { SignalsPanel } from './SignalsPanel.tsx'
import { SwapDialog } from './SwapDialog.tsx'
import { TopBar } from './TopBar.tsx'
import { useDesk } from './useDesk.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { useSelection } from './useSelection.ts'
import { useShowEntries } from './useShowEntries.ts'
import './desk.css'
import './now.css'
import './agenda.css'
import './side.css'
import './low.css'
import './tablet.css'
import './phone.css'
import './wall.css'

function Side({
  desk,
  cueInput,
  show,
}: {
  readonly desk: Desk
  readonly cueInput: RefObject<HTMLInputElement | null>
  readonly show: (panel: Panel) => void
}) {
  return (
    <aside className="mod-side">
      <SignalsPanel desk={desk} />
      <HandsPanel desk={desk} />
      <CuePanel desk={desk} inputRef={cueInput} />
      <FloorPanel desk={desk} give={() => show({ kind: 'floor' })} />
      <PeoplePanel desk={desk} />
      <LogPanel desk={desk} />
    </aside>
  )
}

function Dialogs({
  desk,
  moves,
  panel,
  close,
}: {
  readonly desk: Desk
  readonly moves: Moves
  readonly panel: Panel
  readonly close: () => void
}) {
  return (
    <>
      <EndDialog desk={desk} moves={moves} open={panel.kind === 'end'} onClose={close} />
      <LinksDialog desk={desk} open={panel.kind === 'links'} onClose={close} />
      <FloorDialog desk={desk} open={panel.kind === 'floor'} onClose={close} />
      <ItemDialog desk={desk} task={panel.kind === 'item' ? panel.task : null} onClose={close} />
      <SwapDialog desk={desk} item={panel.kind === 'swap' ? panel.item : null} onClose={close} />
    </>
  )
}

function startOfSelection(desk: Desk): string | null {
  const agenda = desk.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, desk.show.run) ?? itemOn(desk.show.run.position)
}

function Console({ desk }: { readonly desk: Desk }) {
  const [panel, show] = useState<Panel>(NO_PANEL)
  const cueInput = useRef<HTMLInputElement>(null)
  const moves = movesOf(desk)
  const selection = useSelection(desk, startOfSelection(desk))
  const keys = useDeskKeys({ desk, moves, selection, cueInput, show })
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_PANEL)
  useKeys(keys)
  usePageTheme(theme.theme)
  return (
    <div className="mod">
      <TopBar desk={desk} menu={{ entries: useShowEntries(desk, moves, show), theme }} />
      <HeadlineBar desk={desk} />
      <main className="mod-columns">
        <div className="mod-now">
          <OnNow desk={desk} />
          <GiveTime desk={desk} moves={moves} />
          <NextBlock desk={desk} />
        </div>
        <FootButtons desk={desk} moves={moves} askEnd={() => show({ kind: 'end' })} />
        <div className="mod-agenda">
          <AgendaTable
            desk={desk}
            selected={selection.selected}
            onOpen={selection.openMenu}
            onSelect={selection.select}
          />
        </div>
        <Side desk={desk} cueInput={cueInput} show={show} />
        <div className="mod-notices">
          <PendingList />
          <RefusalLine />
        </div>
      </main>
      {selection.menuOf === null ? null : (
        <ItemMenu desk={desk} item={selection.menuOf} show={show} onClose={selection.closeMenu} />
      )}
      <Dialogs desk={desk} moves={moves} panel={panel} close={close} />
      <KeySheet open={panel.kind === 'keys'} onClose={close} bindings={keys} />
    </div>
  )
}

/** The moderator's console. */
export function ModeratorView() {
  const desk = useDesk()
  return desk === null ? null : <Console desk={desk} />
}
