import type { Cue } from '../../../shared/run/cue.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { FittedWords } from '../../ui/countdown/FittedWords.tsx'
import { useCueWords } from '../../ui/cues/useCueWords.ts'
import { useStageLanguages } from './InBoth.tsx'
import looks from './stageLooks.module.css'

function Message({ cue: { id, content } }: { readonly cue: Cue }) {
  const words = useCueWords()
  const languages = useStageLanguages()
  const texts =
    content.type === 'free'
      ? [words(content)]
      : languages.map((language) => words(content, language))
  return <FittedWords texts={texts} data-testid="cue" data-cue={id} />
}

/** How many messages stand at once: more would be too small to read, and wait until one is over. */
const AT_ONCE = 2

/** Words to the stage, over what comes next and never over a name or the figures, until their time is over; two stand one above the other. */
export function CueBand({ cues }: { readonly cues: readonly Cue[] }) {
  const shown = cues.slice(0, AT_ONCE)
  if (shown.length === 0) return null
  return (
    <div className={`${page.message} ${looks.cue}`} role="alert">
      {shown.map((cue) => (
        <Message key={cue.id} cue={cue} />
      ))}
    </div>
  )
}
