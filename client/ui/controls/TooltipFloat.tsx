import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement, ReactNode } from 'react'
import './floating.css'

/** A control with its tooltip, which comes a little after the control. */
export function TooltipFloat({
  text,
  children,
}: {
  readonly text: ReactNode
  readonly children: ReactElement
}) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner className="ui-positioner" side="bottom" sideOffset={6}>
          <Base.Popup className="ui-tooltip">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}
