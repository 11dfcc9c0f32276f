import { useShow } from '../../live/LiveContext.tsx'
import { useLater } from '../controls/useLater.ts'

const loadLines = async () => (await import('./AnswerLines.tsx')).AnswerLines

/** What became of what was pressed, on a page where little is: fetched a little after it, or as soon as there is something to say. */
export function LaterAnswers() {
  const wanted = useShow(
    ({ refused, pending }) => refused !== null || pending.some(({ state }) => state !== 'sent'),
  )
  const Lines = useLater(loadLines, wanted)
  return Lines === null ? null : <Lines />
}
