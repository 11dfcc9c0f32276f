import { useState } from 'react'
import { Toasts } from '../../ui/controls/Toasts.tsx'
import { EditorPage } from './editor/EditorPage.tsx'
import { PastePage } from './paste/PastePage.tsx'
import { PublishDialog } from './publish/PublishDialog.tsx'

/** The planner's screen: the draft as a table, or a text on its way into it; and what asks before the draft is published. */
export function PlannerView() {
  const [pasting, paste] = useState(false)
  const [publishing, publish] = useState(false)
  return (
    <>
      {pasting ? (
        <PastePage done={() => paste(false)} />
      ) : (
        <EditorPage paste={() => paste(true)} publish={() => publish(true)} />
      )}
      <PublishDialog open={publishing} onClose={() => publish(false)} />
      <Toasts />
    </>
  )
}
