import { useCueWords } from '../../ui/cues/useCueWords.ts'
import type { StageModel } from './model.ts'
import { useTongues } from './useTongues.ts'

/** Long messages are set smaller, so that all of one is seen at once. */
function sizeOf(text: string): 'large' | 'medium' | 'small' {
  const width = [...text].reduce((sum, sign) => sum + (/\p{Script=Han}/u.test(sign) ? 2 : 1), 0)
  if (width <= 40) return 'large'
  return width <= 90 ? 'medium' : 'small'
}

/** Words to the stage, over what comes next and never over the figures, until they expire. */
export function CueBand({ model }: { readonly model: StageModel }) {
  const words = useCueWords()
  const tongues = useTongues(model)
  const [cue] = model.cues
  if (cue === undefined) return null
  const said =
    cue.content.type === 'free'
      ? [words(cue.content)]
      : tongues.map((language) => words(cue.content, language))
  const [first] = said
  return (
    <div
      className="stage-cue"
      role="alert"
      data-testid="cue"
      data-cue={cue.id}
      data-size={sizeOf(first?.text ?? '')}
    >
      {said.map(({ text, lang }) => (
        <p key={lang} lang={lang}>
          {text}
        </p>
      ))}
    </div>
  )
}
