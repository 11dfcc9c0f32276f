import { useState } from 'react'
import { EditorPage } from './editor/EditorPage.tsx'
import { PastePage } from './paste/PastePage.tsx'

/** The planner's screen: the draft as a table, or a text on its way into it. */
export function PlannerView() {
  const [pasting, paste] = useState(false)
  return pasting ? (
    <PastePage done={() => paste(false)} />
  ) : (
    <EditorPage paste={() => paste(true)} />
  )
}
