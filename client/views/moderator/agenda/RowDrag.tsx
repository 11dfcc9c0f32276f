import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { useLive } from '../../../live/LiveContext.tsx'
import { refusalWords } from '../../../ui/connection/refusalWords.ts'
import { useRefusalNames } from '../../../ui/connection/useRefusalNames.ts'
import { SILENT, STARTS_AFTER } from '../../../ui/controls/drag.ts'
import { showRefusal } from '../context/showRefusal.ts'
import { useConsoleContext } from '../context/useConsoleContext.ts'
import { useWords } from '../context/useWords.ts'
import type { DropResult } from './dropTarget.ts'
import css from './rowDrag.module.css'
import { useDropTarget } from './useDropTarget.ts'

/** A press becomes a drag when it moves, or on touch when it lasts; a finger that does not move then asks for the menu. */
const MOUSE = { activationConstraint: { distance: STARTS_AFTER } }
const TOUCH = { activationConstraint: { delay: 350, tolerance: 8 } }

/** How far a finger may stray and still be one that did not move, in px. */
const STILL = 8

function wasStill({ activatorEvent, delta }: DragEndEvent): boolean {
  return 'touches' in activatorEvent && Math.hypot(delta.x, delta.y) < STILL
}

function Dragged({ item, landing }: { item: string; landing: DropResult | null }) {
  const { t } = useTranslation()
  const naming = useRefusalNames()
  return (
    <p className={css.dragged} data-testid="dragged" data-landing={landing?.is ?? 'here'}>
      <b>{naming.item(item)}</b>
      {landing?.is === 'refused' ? <span>{refusalWords(t, landing.refusal, naming)}</span> : null}
    </p>
  )
}

/** Lets the rows inside be dragged to another place in the order; a line shows where one would land, the name why it cannot. */
export function RowDrag({
  onHeld,
  children,
}: {
  /** A finger rested on a row and let go. */
  readonly onHeld: (id: string) => void
  readonly children: ReactNode
}) {
  const { t } = useWords()
  const live = useLive()
  const [item, drag] = useState<string | null>(null)
  const over = useDropTarget(useConsoleContext(item !== null), item)
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH))
  const drop = (event: DragEndEvent) => {
    drag(null)
    if (item !== null && wasStill(event)) onHeld(item)
    else if (over?.landing.is === 'move') live.give(over.landing.command)
    else if (over?.landing.is === 'refused')
      showRefusal(live, over.landing.command, over.landing.refusal)
  }
  return (
    <DndContext
      sensors={sensors}
      onDragStart={({ active }) => drag(String(active.id))}
      onDragEnd={drop}
      onDragCancel={() => drag(null)}
      accessibility={{
        announcements: SILENT,
        screenReaderInstructions: { draggable: t('drag.how') },
      }}
    >
      {children}
      {over?.rule ? (
        <div className={css.rule} data-testid="landing-rule" style={over.rule} />
      ) : null}
      <DragOverlay dropAnimation={null}>
        {item === null ? null : <Dragged item={item} landing={over?.landing ?? null} />}
      </DragOverlay>
    </DndContext>
  )
}
