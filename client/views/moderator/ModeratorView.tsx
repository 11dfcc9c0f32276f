import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { itemOn, nextWaiting } from '../../../shared/run/lookup.ts'
import { CardNotice } from '../../ui/card/CardButton.tsx'
import { RoomCard } from '../../ui/card/RoomCard.tsx'
import { WithCard } from '../../ui/card/WithCard.tsx'
import { KeySheet } from '../../ui/KeySheet.tsx'
import { PendingList } from '../../ui/PendingList.tsx'
import { RefusalLine } from '../../ui/RefusalLine.tsx'
import { ScrollRegion } from '../../ui/ScrollRegion.tsx'
import { usePageTheme, useThemeChoice } from '../../ui/theme.ts'
import { useKeys } from '../../ui/useKeys.ts'
import { useLost } from '../../ui/useLost.ts'
import { AgendaTable } from './AgendaTable.tsx'
import { CuePanel } from './CuePanel.tsx'
import type { Desk } from './desk.ts'
import { EndDialog } from './EndDialog.tsx'
import { Finder } from './Finder.tsx'
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
import { type Composer, useComposer } from './useComposer.ts'
import { useDesk } from './useDesk.ts'
import { useDeskKeys } from './useDeskKeys.ts'
import { useEditing } from './useEditing.ts'
import { useItemActs } from './useItemActs.ts'
import { useMoveActs } from './useMoveActs.ts'
import { useRoomActs } from './useRoomActs.ts'
import { useSelection } from './useSelection.ts'
import { WithdrawnToast } from './WithdrawnToast.tsx'
import './desk.css'
import './now.css'
import './next.css'
import './agenda.css'
import './marks.css'
import './side.css'
import './low.css'
import './tablet.css'
import './phone.css'
import './wall.css'
import './touch.css'
import './small.css'
import './lost.css'

function Side({
  desk,
  composer,
  show,
}: {
  readonly desk: Desk
  readonly composer: Composer
  readonly show: (panel: Panel) => void
}) {
  return (
    <aside className="mod-side">
      <SignalsPanel desk={desk} />
      <HandsPanel desk={desk} />
      <CuePanel desk={desk} composer={composer} />
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
      <WithdrawnToast desk={desk} />
      <LinksDialog desk={desk} open={panel.kind === 'links'} onClose={close} />
      <FloorDialog desk={desk} open={panel.kind === 'floor'} onClose={close} />
      <ItemDialog desk={desk} task={panel.kind === 'item' ? panel.task : null} onClose={close} />
      <SwapDialog desk={desk} item={panel.kind === 'swap' ? panel.item : null} onClose={close} />
    </>
  )
}

/** What is on, what can be done to its time, and what is next. */
function Now({ desk, moves }: { readonly desk: Desk; readonly moves: Moves }) {
  const { t } = useTranslation('moderator')
  return (
    <ScrollRegion name={t('now.on')} className="mod-now">
      <OnNow desk={desk} />
      <GiveTime desk={desk} moves={moves} />
      <NextBlock desk={desk} />
    </ScrollRegion>
  )
}

function startOfSelection(desk: Desk): string | null {
  const agenda = desk.show.published?.agenda
  if (agenda === undefined) return null
  return nextWaiting(agenda, desk.show.run) ?? itemOn(desk.show.run.position)
}

function Console({ desk }: { readonly desk: Desk }) {
  const [panel, show] = useState<Panel>(NO_PANEL)
  const composer = useComposer()
  const editing = useEditing()
  const moves = movesOf(desk)
  const selection = useSelection(desk, startOfSelection(desk))
  const ways = { show, edit: editing.edit }
  const acts = [...useMoveActs(desk, moves, show), ...useRoomActs(desk, composer, show)]
  const item = useItemActs(desk, selection.selected, ways)
  const keys = useDeskKeys({ desk: acts, item }, selection)
  const theme = useThemeChoice('moderator', 'system')
  const close = () => show(NO_PANEL)
  const lost = useLost()
  useKeys(keys)
  usePageTheme(theme.theme)
  return (
    <div className="mod" data-lost={lost}>
      <TopBar desk={desk} menu={{ acts, theme }} find={() => show({ kind: 'find' })} />
      <HeadlineBar desk={desk} />
      <main className="mod-columns">
        <Now desk={desk} moves={moves} />
        <FootButtons desk={desk} moves={moves} askEnd={() => show({ kind: 'end' })} />
        <div className="mod-agenda">
          <AgendaTable desk={desk} selection={selection} editing={editing} />
        </div>
        <Side desk={desk} composer={composer} show={show} />
        <div className="mod-notices">
          <CardNotice />
          <PendingList />
          <RefusalLine />
        </div>
      </main>
      {selection.menu === null ? null : (
        <ItemMenu desk={desk} menu={selection.menu} ways={ways} onClose={selection.closeMenu} />
      )}
      <Finder
        desk={desk}
        acts={acts}
        ways={ways}
        composer={composer}
        open={panel.kind === 'find'}
        onClose={() => show((now) => (now.kind === 'find' ? NO_PANEL : now))}
        onSelect={selection.select}
      />
      <Dialogs desk={desk} moves={moves} panel={panel} close={close} />
      <KeySheet open={panel.kind === 'keys'} onClose={close} bindings={keys} />
    </div>
  )
}

/** The moderator's console. */
export function ModeratorView() {
  const desk = useDesk()
  return (
    <WithCard whose="moderator" face={<RoomCard whose="moderator" />}>
      {desk === null ? null : <Console desk={desk} />}
    </WithCard>
  )
}
