import { fold, tidy } from '../words/fold.ts'

const ONLY_WHAT =
  /^(?:(?:opening |closing |invited |plenary )?(?:keynote|talk|lecture|presentation|impuls|vortrag|impulsvortrag|eröffnungsvortrag|festvortrag|keynote speech|keynote address|conférence|exposé|ponencia|relazione|主旨演讲|主旨报告|主题演讲|主题报告|特邀报告|大会报告|报告|演讲|welcome|begrüßung|grußwort)(?:s|e)?(?:\s?(?:[\divx]{1,3}|[一二三四五六七八九十]))?(?:\s?\((?:[^()]{1,12})\))?)$/i

/** Whether a title only says what an entry is (`Keynote 2`), and not what it is about. */
export function saysOnlyWhat(title: string): boolean {
  return ONLY_WHAT.test(tidy(fold(title)))
}
