const HONORIFIC =
  /^(?:(?:assoc(?:iate|\.)?|assist(?:ant|\.)?|asst\.?|adj(?:unct|\.)?|hon\.?|univ\.?-?|em\.?|apl\.?|visiting|senior|full)\s?)?(?:prof\.ssa\b|prof(?:essor|essorin|essoressa|s)?\b\.?(?:in\b)?|dott\.(?:\s?ssa\b)?|dottoressa\b|professeure?\b|drs?\b\.?(?:-ing\.|\s?h\.\s?c\.|\s?e\.\s?h\.|\s?rer\.\s?[a-z]+\.|\s?phil\.|\s?med\.)*|pd\b|dipl\.-[a-z]+\.|mag\.|ing\.)(?=\s|$)/i
const FORM_OF_ADDRESS =
  /^(?:mr|mrs|ms|miss|mx|messrs|herrn?|frau|mme|mlle|madame|monsieur|m(?=\.\s)|sra?|srta|sig(?:\.ra)?|sir|dame|lord|lady|h\.\s?e|his excellency|her excellency|ambassador|amb|rev|gen|col|capt|hon)\b\.?(?=\s)/i
/** Posts that are said before a name as a form of address is. */
const POST_BEFORE =
  /^(?:(?:ober|erste[r]? |stell\.? )?bürgermeister(?:in)?|\p{L}*(?:minister|präsident|direktor|dezernent|senator|dekan|rektor)(?:in)?|\p{L}*(?:stadt|bau|land|kreis|schul|bei|amts)r(?:at|ätin)|staatssekretär(?:in)?|president|vice president|(?:deputy |lord )?mayor|councillor|councilor|cllr|captain|colonel|commander|commissioner|judge|senator|dean|rector|governor|alderman|sister|father|brother|rabbi|imam|pastor|pfarrer(?:in)?|bishop|chancellor|mep|mdb|maire|ministre|alcalde(?:sa)?|sindaco|sindaca|dott\.?(?:ssa)?|ingénieur)(?=\s\p{Lu}[\p{L}'-]+\s(?:\p{Lu}|v[ao]n\s|de\s))/iu

/** A form of address or degree that stands before a name. */
export type Honorific = { readonly written: string; readonly end: number }

/** The forms of address and degrees at the beginning of a text (`Prof. Dr.`), as one, and the place after them. */
export function honorificAt(text: string): Honorific | null {
  const parts: string[] = []
  let end = 0
  for (;;) {
    const found =
      HONORIFIC.exec(text.slice(end)) ??
      FORM_OF_ADDRESS.exec(text.slice(end)) ??
      POST_BEFORE.exec(text.slice(end))
    if (found === null) break
    const part = found[0]
      .replace(/^drs\b/i, 'Dr')
      .replace(/^profs\b/i, 'Prof')
      .trim()
    if (!parts.includes(part)) parts.push(part)
    end += found[0].length
    end += (/^\s*/.exec(text.slice(end))?.[0] ?? '').length
    if (parts.length > 4) break
  }
  return end === 0 ? null : { written: parts.join(' '), end }
}

/** Where in a text a form of address or degree stands after other words, and not in a row of them. */
const INSIDE =
  /[^\s].*?\s(?<!(?:^|\s)(?:deputy|vice|acting|lord|former)\s)(?=(?:(?:(?:deputy|vice|acting|lord|former)\s)?(?:prof(?:essor)?|drs?|mr|mrs|ms|herrn?|frau|mme|(?:ober)?bürgermeister(?:in)?|minister(?:in)?|staatssekretär(?:in)?|präsident(?:in)?|president|mayor|dean|cllr|councillor|stadtbaurat|sister)\b\.?|m\.)\s(?:[\p{L}.-]+\s)?\p{Lu})/u

/** The place of the next form of address or degree after the start of a text, or -1. */
export function honorificInside(text: string): number {
  const found = new RegExp(INSIDE.source, 'iu').exec(text)
  return found === null ? -1 : found[0].length
}

const POST =
  /(?<![\p{L}\d])(?:director|directeur|directrice|direktor(?:in)?|manager|officer|ceo|cto|cfo|coo|cio|head|chief|president|présidente?|präsident(?:in)?|chair(?:man|woman|person)?|minister|ministre|mayor|maire|governor|ambassador|commissioner|councill?or|professor(?:in)?|prof|lecturer|reader|fellow|researcher|scientist|scholar|engineer|architect|planner|designer|developer|consultant|advis[eo]r|analyst|specialist|expert|coordinator|co-ordinator|leader|lead|(?:co-)?founder|partner|representative|assistant|associate|secretary|executive|editor|journalist|author|student|phd|postdoc|candidate|[a-zé]+ologist|[a-zéè]+(?:logue|graphe|iste)|urbaniste|[a-z]+ista|assessore?|assessora|sindac[oa]|diret(?:tore|trice|tora?)|directora?|president[ae]|ricercat(?:ore|rice)|alcald(?:e|esa)|(?:pro-?)?rettor[ei]|rettrice|rector[a]?|decan[oa]|ministr[oa]|senatore|senatrice|deputat[oa]|membro|miembro|segretari[oa]|concejala?|secretari[oa]|investigadora?|profesora?|coordinat(?:ore|rice)|coordinadora?|ingegnere|architetto|abogad[oa]|conservator|curator|conservateur|conservatrice|kurator(?:in)?|steward|officer|activist|artist|poet|nurse|physician|arzt|ärztin|judge|richter(?:in)?|anwalt|anwältin|farmer|mep|economist|geographer|lawyer|teacher|leiter(?:in)?|leitung|geschäftsführer(?:in)?|referent(?:in)?|bürgermeister(?:in)?|vorsitzende[r]?|staatssekretär(?:in)?|chargée?|responsable|cheff?e?|chercheur|chercheuse|spokesperson|principal|dean|rector|rektor(?:in)?|provost|vp|svp|evp|vice|deputy|evangelist|maintainer|wissenschaftler(?:in)?|mitarbeiter(?:in)?|ingenieur(?:in)?|architekt(?:in)?|journalist(?:in|e)|\p{L}+(?:präsident|direktor|leiter|minister|referent|sprecher|professor|manager)(?:in)?|\p{L}*beauftragte[r]?|stellvertretende[r]?|dezernent(?:in)?)(?![\p{L}\d])/iu
const ORGANISATION =
  /(?<![\p{L}\d])(?:universit\p{L}*|college|institut[a-zeo]*|cent(?:er|re)|zentrum|school|faculty|fakultät|ministry|ministerium|ministère|agency|agentur|association|verband|verein|society|foundation|stiftung|federation|union|alliance|network|consortium|academy|laborator(?:y|ies)|lab|gmbh|ag|ltd|inc|corp|group|company|bank|hospital|museum|library|hochschule|landesamt|government|secretariat|fondazione|fundación|fondation|comune|ayuntamiento|mairie|archivio|ministero|ministerio|associazione|asociación|istituto|instituto|politecnico|cooperativa|coopérative|landkreis|stadtwerke|genossenschaft)(?![\p{L}\d])/iu

/** Whether words name a post someone holds, and no organisation. */
export function isPost(text: string): boolean {
  const post = POST.exec(text)
  if (post === null) return false
  const [first = ''] = text.trim().split(' ')
  return !ORGANISATION.test(text) || post.index <= first.length + 1
}

/** Whether words name an organisation. */
export function isOrganisation(text: string): boolean {
  return (
    ORGANISATION.test(text) ||
    /(?:大学|学院|研究院|研究所|公司|集团|中心|委员会|协会|学会|局|厅|部)$/.test(text)
  )
}

/** A post at the beginning of words that go on with an organisation without a comma: the place after it, or -1. */
export function postEnd(text: string): number {
  const words = text.split(' ')
  let place = 0
  let end = -1
  for (const [index, word] of words.entries()) {
    if (index > 4 || (/^(?:of|for|at|de|du|für)$/i.test(word) && end === -1)) break
    place += word.length + 1
    if (POST.test(word)) end = place - 1
    else if (end !== -1) break
  }
  return end
}

const HAN_POST =
  /(?:联合|聯合|副|总(?=工程|经理|设计|规划|建筑|编辑)|特聘|客座|常务|首席|高级|名誉|资深|执行)*(?:\p{Script=Han}{0,5}学家|规划师|建筑师|律师|医生|村长|县长|乡长|社长|馆长|台长|行长|董事长?|顾问|主持人|评论员|编辑|导演|艺术家|代表|干事|委员|教授|博士|先生|女士|小姐|老师|老師|院士|主任|研究员|研究員|工程师|科学家|主席|总裁|總裁|总监|總監|经理|經理|院长|院長|所长|局长|处长|部长|市长|镇长|区长|会长|會長|秘书长|理事长|理事|创始人|合伙人|负责人|专家|架构师|设计师|分析师|讲师|记者|主编|校长|书记|CEO|CTO|COO)(?:(?:兼|、|\/)(?:CEO|CTO|COO|\p{Script=Han}{2,6}))?$/u

/** The post at the end of Chinese words: the place where it begins, or -1. */
export function hanPostFrom(text: string): number {
  return HAN_POST.exec(text)?.index ?? -1
}

/** Whether a post right behind a Chinese name is short enough to be said with it (`教授`, `副主任`), and no list of them. */
export function isHanAddress(post: string): boolean {
  return /^\p{Script=Han}{2,4}$/u.test(post) && !post.includes('兼')
}
