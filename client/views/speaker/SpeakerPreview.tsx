import page from '../../ui/countdown/countdownPage.module.css'
import { WithMeeting } from '../../ui/meeting/WithMeeting.tsx'
import { Picture } from '../../ui/miniature/Picture.tsx'
import type { SpeakerModel } from './model.ts'
import { PageSummary } from './PageSummary.tsx'
import { SpeakerLayers, themeOf } from './SpeakerLayers.tsx'
import { useRequests } from './useRequests.ts'
import { usePreviewModel } from './useSpeakerModel.ts'

/** The screen that is drawn: as small as a page of two columns can be, so that its words stay large. */
const SCREEN = { width: 800, height: 500 }

const nothing = () => undefined

/** The page as a picture: a cue on it is seen by its own reader only. */
function SpeakerPicture({ model }: { readonly model: SpeakerModel }) {
  const asks = useRequests(model)
  const [open = null, ...more] = model.cues
  return (
    <WithMeeting roomBefore={false}>
      <div className={page.page} data-theme={themeOf(model)}>
        <SpeakerLayers
          model={model}
          asks={asks}
          cue={{ open, more: more.length, gotIt: nothing }}
        />
      </div>
    </WithMeeting>
  )
}

/** Somebody's page as it is now: in small for the eye, and in words. */
export function SpeakerPreview() {
  const model = usePreviewModel()
  return (
    <>
      <Picture of={SCREEN}>{model === null ? null : <SpeakerPicture model={model} />}</Picture>
      {model === null ? null : <PageSummary model={model} />}
    </>
  )
}
