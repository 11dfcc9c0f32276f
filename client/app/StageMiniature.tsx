import type { ViewedPerson } from '../live/viewAs.ts'
import { Picture } from '../ui/miniature/Picture.tsx'
import { type Download, useDownload } from './useDownload.ts'
import { ViewAs } from './ViewAs.tsx'

const STAGE: Download = {
  areas: ['stage'],
  load: async () => (await import('../views/stage/StagePicture.tsx')).StagePicture,
}

/** The viewer of the stage. */
const VIEWER: ViewedPerson = {
  link: 'stage',
  grant: { roles: ['stage'], person: null, booth: null },
}

/** The size of the screen in a hall, in px. */
const SCREEN = { width: 1280, height: 720 }

/** A miniature of the stage with its own components. */
export function StageMiniature() {
  const Stage = useDownload(STAGE)
  return (
    <Picture of={SCREEN}>
      {Stage === null ? null : (
        <ViewAs you={VIEWER}>
          <Stage />
        </ViewAs>
      )}
    </Picture>
  )
}
