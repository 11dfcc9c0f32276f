import { useShow } from '../../live/LiveContext.tsx'
import { useLater } from '../controls/useLater.ts'

const loadLines = async () => (await import('./AnswerLines.tsx')).AnswerLines

/** The answers to commands, on a page that gives few: loaded after the page, or as soon as there is one to show. */
export function LaterAnswers() {
  const wanted = useShow(
    ({ refused, pending }) => refused !== null || pending.some(({ state }) => state !== 'sent'),
  )
  const Lines = useLater(loadLines, wanted)
  return Lines === null ? null : <Lines />
}
