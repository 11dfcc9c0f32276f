import type { Kind } from '../../../shared/agenda/model.ts'
import { tidy } from './words/fold.ts'

const BREAK =
  /\b(?:(?:coffee|tea|lunch|dinner|water|health|bio|comfort|short|morning|afternoon|networking|refreshment)[- ]?breaks?|breaks?(?!-?\s?(?:out|through|ing|down))|lunch(?!\s?(?:talk|lecture|keynote|session|seminar))|luncheon|dinner|breakfast|refreshments?|recess|intermission|(?:kaffee|mittags|tee|vormittags|nachmittags|trink|abend|frühstücks|raucher|kurze )?pausen?|mittagessen|abendessen|mittagsimbiss|imbiss|pause[- ](?:café|déjeuner)|déjeuner|dîner|collation|repas|pauses?[- ]cafés?|apéro|mittag|descanso|almuerzo|comida|pausa|pranzo|cena|coffee|tea time|^tea|biopause)\b|休息|小休|茶歇|茶休|午餐|午饭|晚餐|晚宴|早餐|午休|中场休息|用餐|工作餐/i
const QA =
  /^(?:.{0,20}\b)?(?:q\s?(?:&|and|\+|u\.?)\s?a|questions?(?: (?:and|&|et|\/) ?(?:answers?|réponses|discussion))?|questions?[- ]réponses|frage(?:n|runde)(?: und antworten)?|preguntas(?: y respuestas)?|domande)\b|问答|提问|答疑|問答/i
const CLOSING =
  /^(?:formal |official |final )?(?:closing|close|closure|wrap[- ]?up|concluding|conclusions?|summary|adjourn(?:ment)?|end|farewell|good-?bye|(?:vote of )?thanks(?=\s*$)|thank(?:s| you),? (?:and|&) (?:close|closing|good-?bye|farewell|adjourn(?:ment)?)|dank(?:sagung|esworte)?|ausblick|schluss(?:wort|worte|runde|bemerkungen)?|verabschiedung|abschluss(?:runde|worte|diskussion)?|ende|ausklang|zusammenfassung|cl[ôo]ture|mot de (?:la fin|cl[ôo]ture)|synthèse|fin|clausura|cierre|chiusura|conclusioni)\b(?!\s(?:the|of the (?!day|meeting|event|session|workshop|conference|course|programme?|seminar|webinar|school|show)|gap|loop))|闭幕|闭会|总结|结束|閉幕|散会/i
const WELCOME =
  /\b(?:welcom(?:e|ing)|greetings?|begrüßung|begrüssung|grußworte?|willkommen|bienvenue|accueil|bienvenida|benvenuto|saluti)\b|致辞|致詞|欢迎|歡迎/i
const OPENING =
  /^(?:.{0,30}\b)?(?:opening|kick-?off|eröffnung|einführung|einleitung|auftakt|ouverture|allocution d'ouverture|apertura|tour de table)\b|^(?:introduction|intro|introductions|introductory remarks?|einstieg|vorstellung(?:srunde)?)(?:\s(?:and|&|und|et)\s.{0,40}|\s(?:round|session|by .*))?$|^introduction(?: of| to) (?:the )?(?:agenda|programme?|participants|speakers|day|event|meeting|workshop)|开场|开幕|開場|開幕|主持人?介绍/i
const PANEL =
  /\b(?:panels?|podium(?:sdiskussion|sgespräch)?|round-?\s?table|rundtisch|table[- ]ronde|mesa redonda|tavola rotonda|fireside chat)\b|圆桌|对话环节|高峰对话|圓桌|论坛对话/i
const DISCUSSION =
  /\b(?:discussions?|debate|diskussion|aussprache|austausch|débat|échanges|discusión|debate|discussione|dibattito|brainstorming|open floor|plenary discussion)\b|讨论|交流|研讨(?!会)|討論/i
const CASE =
  /^(?:case(?:\s?\d+)?\s?[:.-]|fallbeispiel\b|cas pratique\b|案例\s?[\d一二三四五六]?\s?[:：])/i
const TALK =
  /\b(?:keynotes?|talks?|presentations?|lectures?|vortr(?:ag|äge)|impuls(?:vortrag|vorträge)?|referat|exposé|conférence|ponencia|relazione|demo|tutorial|lightning|presentation of|präsentation)\b|报告|演讲|主旨|分享|讲座|发言|演講|報告/i

const ORDER: readonly (readonly [Kind, RegExp])[] = [
  [
    'qa',
    /^(?:(?:open |final |general |audience )?q\s?(?:&|and|\+)\s?a\b|questions (?:on|from|about|to)\b|fragen (?:aus|an|zu)\b|questions? (?:and|&) answers?|fragerunde|问答)/i,
  ],
  ['break', BREAK],
  ['panel', PANEL],
  ['case', CASE],
  ['closing', CLOSING],
  ['qa', QA],
]

const ARRIVAL =
  /^(?:registration|anmeldung|registrierung|check-in|arrivals?|ankommen|ankunft|einlass|doors open|sign-in|签到|注册|报到|inscription)/i

const TOPICS = /\b(?:of|on|for|in|about|zum?|über|sur|de la|to)\b|[:：]/i

function earlier(text: string): Kind | null {
  const welcome = text.search(WELCOME)
  const opening = text.search(OPENING)
  if (welcome === -1 && opening === -1) return null
  if (welcome === -1) return 'opening'
  const place =
    /opening|eröffnung|ouverture|apertura|开幕|开场|introduction/i.exec(text)?.index ?? -1
  return opening !== -1 && place !== -1 && place < welcome ? 'opening' : 'welcome'
}

/** What stands in brackets says more of an entry (`Feedback (incl. short break)`), and not what it is. */
function withoutRemarks(text: string): string {
  const bare = tidy(
    text.replace(
      /\s*[([（](?:incl|including|inkl|with|mit|avec|含|包括)[^()（）[\]]*[)\]）]/gi,
      '',
    ),
  )
  return bare === '' ? text : bare
}

/** What an entry is by the words of its title, or null where they do not say. */
export function kindOf(title: string): Kind | null {
  const text = withoutRemarks(tidy(title).slice(0, 200))
  if (ARRIVAL.test(text)) return 'other'
  for (const [kind, words] of ORDER) if (words.test(text) && plausible(kind, text)) return kind
  return earlier(text) ?? (DISCUSSION.test(text) ? 'discussion' : TALK.test(text) ? 'talk' : null)
}

/** A long title that holds such a word only among others is a talk's (`Coffee and climate: a history`). */
function plausible(kind: Kind, text: string): boolean {
  if (kind === 'break')
    return text.length < 60 || /^(?:\S+\s){0,2}\S*(?:break|pause|休息|茶歇)/i.test(text)
  if (kind === 'closing') return text.length < 70 && !/^(?:summary|conclusions?) of\b/i.test(text)
  if (kind === 'qa')
    return (
      /^(?:open |final |general |audience )?(?:q\s?(?:&|and|\+)\s?a\b|questions (?:on|from|about|to) |fragen )/i.test(
        text,
      ) ||
      (text.length < 60 && !(TOPICS.test(text) && text.length > 30))
    )
  return true
}
