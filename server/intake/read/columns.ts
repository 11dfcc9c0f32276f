import { fold, tidy } from './words/fold.ts'

/** What a column of a table holds. */
export type ColumnRole =
  | 'time'
  | 'start'
  | 'end'
  | 'length'
  | 'title'
  | 'people'
  | 'chair'
  | 'room'
  | 'affiliation'
  | 'post'
  | 'language'
  | 'comment'
  | 'number'
  | 'date'

const WORDS: readonly (readonly [ColumnRole, RegExp])[] = [
  ['number', /^(?:#|no\.?|nr\.?|n°|item|top|序号|编号|pos\.?|lfd\.? ?nr\.?)$/i],
  ['date', /^(?:date|day|tag|datum|日期|jour|fecha|giorno)$/i],
  [
    'start',
    /^(?:start|start time|begin|beginn|from|von|anfang|开始时间|开始|début|inizio|inicio)$/i,
  ],
  ['end', /^(?:end|end time|ende|to|until|bis|结束时间|结束|fin|fine)$/i],
  [
    'length',
    /^(?:duration|length|dauer|min\.?|mins|minutes?|minuten|时长|用时|durée|duración|durata|allotted time|time allotted|zeitbedarf|time \(min(?:utes?)?\)|zeit \(min\.?\)|dur\.?|时长.*)$/i,
  ],
  [
    'time',
    /^(?:(?:local |approx\.? )?times?(?: ?slots?)?(?:[\s(/].*)?|zeit(?:plan|en|fenster)?(?:[\s(/].*)?|uhrzeit(?:[\s(/].*)?|when|wann|时间(?:段)?(?:[\s(].*)?|時間(?:[\s(].*)?|horaires?(?:[\s(/].*)?|heures?(?:[\s(/].*)?|horario|hora|orario|ora|slot|schedule|.{2,24} time|.{2,20}时间|(?:c[es]?t|cest|utc|gmt)(?:\s?[+-]\s?\d+)?)$/i,
  ],
  [
    'chair',
    /^(?:(?:session )?chairs?(?:person)?|moderat(?:or|ion|orin)(?:en)?s?|host|facilitators?|facilitation|主持人?|主持嘉宾|leitung|sitzungsleitung|modérat(?:eur|ion|rice)s?|présidence|moderador)$/i,
  ],
  [
    'people',
    /^(?:(?:keynote |guest |invited )?speakers?(?:\(s\))?(?:s)?(?:[\s/&(].*)?|presenters?(?:\(s\))?(?:[\s/].*)?|presented by|by|who|wer|with|names?|panell?ists?|referent(?:en|in|innen|:in|:innen|\*in|\*innen|\/-in|\/innen)?|referent.*|vortragende[rn]?(?:[\s/].*)?|sprecher(?:in|innen|:in)?|mit|verantwortlich|responsible|lead|leads|发言人|发言嘉宾|演讲嘉宾|演讲人|演讲者|讲者|主讲人?|报告人|嘉宾(?:姓名)?|分享嘉宾|致辞嘉宾|致辞人|intervenant.*|orateurs?|conférenci.*|ponentes?|relator[ei]|participants|person(?:en)?|讲师|講者|講師|姓名|主讲嘉宾|(?:主讲人?|报告人|发言人|嘉宾|主持人?)\s?[/、／及和(].{1,8}|负责人|ponente.*|relatore.*|orador(?:es|a)?|dozent(?:in|innen|:in|\*in)?(?:en)?|dozierende[rn]?|lehrende[rn]?|redner(?:in|:in|\*in)?|intervengono)$/i,
  ],
  [
    'room',
    /^(?:rooms?|raum|räume|saal|location|ort|venue|where|wo|地点|会场|会议室|场地|salle|lieu|sala|place|stage|bühne|track|地點|lugar|luogo|sede)$/i,
  ],
  [
    'affiliation',
    /^(?:affiliations?|organi[sz]ations?|organisation|institution(?:en)?|institute|company|firma|einrichtung|单位|机构|所属单位|organisme|empresa)$/i,
  ],
  ['post', /^(?:positions?|role|rolle|funktion|job title|职务|职位|职称|fonction|cargo)$/i],
  [
    'language',
    /^(?:(?:floor |spoken |working )?lang(?:uages?|s)?\.?|(?:arbeits|vortrags)?sprachen?|spr\.|(?:发言|演讲|工作|会议)?语言|语种|(?:發言|演講|工作)?語言|langues?|idiomas?|lingu[ae])$/i,
  ],
  [
    'comment',
    /^(?:comments?|remarks?|notes?|bemerkung(?:en)?|hinweise?|anmerkung(?:en)?|备注|说明|remarques?|commentaires?|observaciones|details?|description|beschreibung|abstract|materials?|format|type|typ|goal|ziel|method|methode|content lead|objectives?|links?|slides?)$/i,
  ],
  [
    'title',
    /^(?:(?:session |presentation |talk )?titles?(?:[\s/].*)?|(?:sessions?|segments?)(?:[\s/].*)?|agenda(?: item)?s?|topics?(?:[\s/].*)?|themen?(?:[\s/].*)?|thema(?:[\s/].*)?|programm?e?(?:punkt)?e?|program item|inhalte?|content|contents|activity|activities|event|what|was|talks?|track|subject|titel(?:[\s/].*)?|veranstaltung(?:stitel)?|beiträge|was passiert|议程内容|主题内容|会议议题|议题内容|演讲主题|报告主题|题目\/内容|环节内容|内容安排|事项|actividad(?:es)?|intervento|argomento|asunto|punto|vortrag(?:stitel)?|tagesordnungspunkt|beitrag|主题|题目|议题|内容|议程|环节|演讲题目|报告题目|活动(?:内容)?|标题|会议内容|日程|sujet|thème|titre|intitulé|contenu|activité|tema|título|titolo|attività|主題|題目|議程|presentation)$/i,
  ],
]

/** What a column with this heading holds, or null where its words do not say. */
export function roleOfHeading(text: string): ColumnRole | null {
  const heading = tidy(fold(text)).replace(/^[*_]+|[*_:?]+$/g, '')
  if (heading === '' || heading.length > 40) return null
  return WORDS.find(([, words]) => words.test(heading))?.[0] ?? bilingualRole(heading)
}

/** `时间 Time`, `Zeit / Time`: the role of either half. */
function bilingualRole(heading: string): ColumnRole | null {
  const halves = heading.split(
    /\s*[/|]\s*|(?<=\p{Script=Han})\s+(?=[A-Za-z])|(?<=[A-Za-z])\s+(?=\p{Script=Han})/u,
  )
  if (halves.length < 2) return null
  for (const half of halves) {
    const role = WORDS.find(([, words]) => words.test(half))?.[0]
    if (role !== undefined) return role
  }
  return null
}
