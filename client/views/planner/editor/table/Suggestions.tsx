import type { ComponentProps } from 'react'
import { SuggestionList } from '../../../../ui/controls/SuggestionList.tsx'
import { useEditorWords } from '../desk/useEditorWords.ts'
import type { Suggestion } from './suggestions.ts'

type ListProps = ComponentProps<typeof SuggestionList<Suggestion>>

/** What typed text may mean in the editor; somebody who is not on the agenda yet is called new. */
export function Suggestions(props: Omit<ListProps, 'name' | 'words'>) {
  const { t } = useEditorWords()
  const words = ({ isNew, label }: Suggestion) =>
    isNew === true ? t('editor.newPersonNamed', { name: label }) : label
  return <SuggestionList {...props} name={t('editor.offered')} words={words} />
}
