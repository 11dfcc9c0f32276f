import { useCallback } from 'react'
import { LANGUAGES } from '../../i18n/language.ts'
import { loadTexts } from '../../i18n/loadTexts.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { useLazyLoad } from '../controls/useLazyLoad.ts'

/** The answers to commands on a page that sends few, loaded after the page, or as soon as there is an answer to show. */
export function LaterAnswers() {
  const { i18n } = useTranslation()
  const wanted = useShow(
    ({ refused, pending }) => refused !== null || pending.some(({ state }) => state !== 'sent'),
  )
  const load = useCallback(async () => {
    await loadTexts(i18n, ['answers'], LANGUAGES)
    return (await import('./AnswerLines.tsx')).AnswerLines
  }, [i18n])
  const Lines = useLazyLoad(load, wanted)
  return Lines === null ? null : <Lines />
}
