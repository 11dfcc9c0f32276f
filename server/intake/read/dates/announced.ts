const DEADLINE =
  /\b(?:deadline|regist\p{L}*|submi\p{L}*|apply|applications?|closing date|rsvp|due|published|updated(?!\s(?:agenda|programme?|schedule|plan|timetable|running order|run))|version|issued|until|no later than|before|(?<!\p{L}ed\s)by|anmeld\p{L}*|einreich\p{L}*|frist|stand|vor dem|bis (?:zum|spätestens)|inscri\p{L}*|avant le|date limite|jusqu'au|born|founded|held in|was held|sent|gesendet|von:)\b|截止|报到|回执|提交|注册|报名|前(?:注册|报名|提交)|更新|发布/iu
const CUE =
  /\b(?:will (?:be held|take place)|takes? place|is (?:held|scheduled)|held on|join us|invite|invitation|agenda|programme?|schedule|running order|run of show|plan for|meeting|hearing|we (?:will )?meet|workshop|conference|seminar|webinar|webcast|ablauf|findet|stattfind\p{L}*|veranstaltung|einlad\p{L}*|aura lieu|se tiendra|se déroulera|réunion|tendrá lugar)\b|举行|举办|召开|会议/iu

/** Whether words around a date say by when something is to be done, or that something else was on it. */
export function saysDeadline(words: string): boolean {
  return DEADLINE.test(words)
}

/** Whether a sentence says when an event is. */
export function announces(sentence: string): boolean {
  return CUE.test(sentence)
}
