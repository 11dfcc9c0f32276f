import { OptionList } from '../../../../ui/controls/OptionList.tsx'
import { useEditorWords } from '../desk/useEditorWords.ts'
import type { Suggestion } from './suggestions.ts'

/** Offers what typed text may mean under where it is typed; somebody who is not on the agenda is named as new. */
export function Suggestions({
  offered,
  ...list
}: {
  readonly id: string
  readonly offered: readonly Suggestion[]
  readonly at: number
  readonly choose: (one: Suggestion) => void
}) {
  const { t } = useEditorWords()
  const options = offered.map((one) =>
    one.isNew ? { ...one, label: t('editor.newPersonNamed', { name: one.label }) } : one,
  )
  return <OptionList {...list} label={t('editor.offered')} options={options} />
}
