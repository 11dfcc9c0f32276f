import type { Cue } from '../../../shared/run/cue.ts'
import { textWidth } from '../../i18n/textWidth.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { CueText } from '../../ui/cues/CueText.tsx'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import type { StageModel } from './model.ts'
import css from './stageCue.module.css'
import { useStageLanguages } from './useStageLanguages.ts'

/** Long messages are set smaller, so that all of one is seen at once. */
function sizeOf(text: string, alone: boolean): 'large' | 'medium' | 'small' {
  const width = textWidth(text)
  if (!alone) return 'small'
  if (width <= 40) return 'large'
  return width <= 90 ? 'medium' : 'small'
}

function Message({
  cue,
  model,
  alone,
}: {
  readonly cue: Cue
  readonly model: StageModel
  readonly alone: boolean
}) {
  const words = useCueWords()
  const tongues = useStageLanguages(model)
  const texts =
    cue.content.type === 'free'
      ? [words(cue.content)]
      : tongues.map((language) => words(cue.content, language))
  const [first] = texts
  return (
    <div
      className={`${page.statement} ${css.words}`}
      data-testid="cue"
      data-cue={cue.id}
      data-size={sizeOf(first?.text ?? '', alone)}
    >
      {texts.map((text) => (
        <CueText key={text.lang} of={text} />
      ))}
    </div>
  )
}

/** How many messages stand at once: more would reach over names and figures, and wait until one is over. */
const AT_ONCE = 2

/** Words to the stage, over what comes next and never over a name or the figures, until their time is over; two stand one above the other. */
export function CueBand({ model }: { readonly model: StageModel }) {
  const shown = model.cues.slice(0, AT_ONCE)
  if (shown.length === 0) return null
  return (
    <div className={`${page.message} ${css.cue}`} role="alert">
      {shown.map((cue) => (
        <Message key={cue.id} cue={cue} model={model} alone={shown.length === 1} />
      ))}
    </div>
  )
}
