import { createContext, useContext } from 'react'
import type { DraftChange } from '../../../../../shared/agenda/draft/change.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../../../shared/agenda/texts.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import type { TableWarning } from '../model/tableWarnings.ts'
import type { Conflict, ContestedField } from './pendingEdits.ts'

/** Returns the planner's texts under `editor`, and the shared ones under `common:`. */
export function useEditorWords() {
  return useTranslation(['planner', 'common', 'intake'])
}

/** The function that translates keys here. */
export type EditorWords = ReturnType<typeof useEditorWords>['t']

/** The draft as this screen has it, and the functions that change it. */
export type Editor = {
  /** The draft with pending changes. */
  readonly agenda: Agenda
  /** The language of this screen, as a tag of content. */
  readonly lang: LanguageTag
  /** Returns the name of a language in the language of this screen. */
  readonly languageName: (tag: LanguageTag) => string
  readonly t: EditorWords
  /** Gives changes as one command and returns the id of its step; null if there are none. */
  readonly give: (changes: readonly DraftChange[]) => string | null
  /** Replaces the whole draft. */
  readonly replace: (agenda: Agenda) => void
  /** Undoes one's newest step, or shows why it cannot; null if there is none. */
  readonly undo: (() => void) | null
  readonly redo: (() => void) | null
  /** The step that undo takes back. */
  readonly lastStep: string | null
  /** The warnings about the draft, the weightiest first. */
  readonly warnings: readonly TableWarning[]
  /** Fields in which somebody else was quicker, by `keyOf`. */
  readonly contested: ReadonlyMap<string, ContestedField>
  /** Gives the changes of a conflict again, or leaves what is there. */
  readonly resolve: (conflict: string, by: 'mine' | 'theirs') => void
  /** Fields whose new value has not reached the server, by `keyOf`. */
  readonly unsent: ReadonlySet<string>
  /** Edits that never came to the draft, to be sent again or discarded by `resolve`. */
  readonly unsentEdits: readonly Conflict[]
  /** Takes back an edit that the server has not got. */
  readonly drop: (id: string) => void
}

/** Provides the parts of the editor with the draft. */
export const EditorContext = createContext<Editor | null>(null)

/** The editor of this screen; throws outside its provider. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (editor === null) throw new Error('useEditor needs an EditorContext above it')
  return editor
}
