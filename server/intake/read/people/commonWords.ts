/** Words that stand in titles, posts and places and not in names of people; in lower case. */
const WORDS = `
a an the of for and or in on at to with from by about as is are be how why what when where who which your our their its into over under between beyond towards toward against after before via vs per
der die das des dem den ein eine einer eines einem und oder für mit von vom zur zum zu im am auf aus bei bis durch gegen nach über unter vor zwischen wie was wann wo wer
le la les un une et ou pour avec dans sur par au aux du en vers chez entre
el los las una y con para por del al lo gli della delle dei per con una tra
all alle tous toutes todos tutti everyone everybody anyone participants participant teilnehmer teilnehmende attendees guests experts members speakers panelists panellists panelist panellist delegates tba tbd tbc nn
opening closing close welcome introduction intro introductory remarks remark speech address session sessions keynote keynotes talk talks lecture lectures presentation presentations panel panels discussion discussions debate roundtable round table workshop workshops tutorial tutorials plenary plenaries poster posters demo demos break breaks coffee tea lunch dinner breakfast reception registration networking social event events agenda programme program schedule overview summary conclusion conclusions outlook wrap wrap-up questions answers question answer qa feedback tour visit excursion photo group break-out breakout invited contributed lightning flash closing final next steps vote voting award awards ceremony prize prizes video recorded online live part block module chapter topic topics theme themes track tracks room rooms hall halls both main foyer lobby auditorium building floor stage theatre theater center centre house lounge restaurant cafeteria cafe garden
begrüßung eröffnung einführung einleitung vortrag vorträge podium podiumsdiskussion diskussion pause kaffeepause mittagspause mittagessen abendessen empfang ausklang schluss schlusswort abschluss verabschiedung zusammenfassung ausblick anmeldung registrierung ankommen grußwort grußworte impuls impulse fragen fragerunde raum saal aula hörsaal gebäude ende start beginn anfang kurze teil sitzung plenum arbeitsgruppe thema themen
accueil ouverture clôture pause déjeuner dîner café cocktail séance atelier conférence exposé table ronde discours mot bienvenue bilan synthèse questions salle présentation
bienvenida apertura clausura almuerzo descanso mesa redonda ponencia saluti pausa pranzo tavola rotonda
new old big small great good best better first second third fourth fifth last general special open free public private common local regional national international global world european american african asian chinese german french english british italian spanish russian japanese korean indian nordic baltic western eastern northern southern north south east west central federal united royal asia africa europe america germany france china japan korea india italy spain england austria switzerland netherlands belgium denmark sweden norway finland poland ireland scotland wales canada australia brazil mexico russia turkey ukraine usa uk eu un
berlin munich hamburg dresden cologne frankfurt beijing shanghai taizhou chengdu tokyo seoul singapore geneva vienna zurich brussels amsterdam barcelona madrid rome milan prague warsaw stockholm oslo helsinki copenhagen dublin edinburgh washington boston chicago
city cities urban rural town village region regions area areas country countries state states nature natural water air land soil forest ocean sea river climate weather energy power solar wind green blue red black white smart digital data open source code software hardware web internet network networks cloud machine learning deep artificial intelligence ai language languages model models quantum computing computer computers science sciences research studies study policy policies politics law legal rights human humans people person social society economy economic economics finance financial business market markets trade industry industrial innovation innovations technology technologies tech technical engineering design art arts culture music film media health care medical medicine clinical public patient patients hospital disease food agriculture agricultural education school schools training teaching student students life living work working job jobs future present past history today tomorrow time day days week year years morning afternoon evening night
ecological ecology ecosystem ecosystems environment environmental biodiversity restoration conservation sustainable sustainability development developments growth change changes management planning plan plans project projects practice practices case cases example examples lessons lesson challenges challenge opportunities opportunity perspective perspectives insights insight approach approaches method methods methodology tools tool framework frameworks strategy strategies system systems service services application applications platform platforms security safety privacy trust quality standard standards accessibility community communities cooperation collaboration partnership partnerships governance government governments results result report reports update updates news review status state progress launch release version roadmap vision mission goals goal values value
mobility transport traffic road rail train air flight space earth moon sun star robot robots robotics sensor sensors material materials chemistry physics biology mathematics statistics psychology philosophy theory theories analysis modelling modeling simulation simulations evaluation assessment measurement monitoring testing test tests experiment experiments experience experiences user users customer customers product products production supply chain value
university universität université universidad università college institute institut institution center centre zentrum school faculty fakultät department dept dept. division office bureau ministry ministerium ministère agency agentur authority commission committee council board association verband verein society foundation stiftung federation union alliance network consortium academy akademie laboratory lab labs group gruppe gmbh ag ltd inc llc corp corporation company co. bank hospital museum library press secretariat chamber museum archive clinic klinik hochschule landesamt bundesamt stadt gemeinde kommune leibniz fraunhofer helmholtz max-planck planck
director deputy vice chair chairman chairwoman chairperson chairs co-chair president ceo cto cfo coo head chief manager officer secretary general minister mayor governor ambassador commissioner councillor professor prof doctor lecturer reader fellow researcher scientist scholar engineer architect designer developer consultant advisor adviser analyst specialist expert coordinator co-ordinator leader lead founder co-founder owner partner member representative assistant associate senior junior principal executive editor journalist author writer artist student phd postdoc ecologist economist geographer biologist planner lawyer teacher moderator facilitator host speaker leiter leiterin geschäftsführer geschäftsführerin referent referentin direktor direktorin bürgermeister bürgermeisterin vorsitzender vorsitzende präsident präsidentin sprecher sprecherin professorin directeur directrice président présidente maire chargé chargée responsable chef chercheur chercheuse ministre
line lines point points key sub side full half hour minutes min mins pm am online offline hybrid zoom teams link meeting meetings date venue place location language languages organizer organiser organizers organisers host partners partner passcode password id
building bridges getting started making things towards doing using going beyond state art look deep dive hands-on hands ask anything behind scenes show tell fireside chat town hall happy hour buffet snack snacks drinks drink walk city tour bus departure arrival check-in checkin check doors door setup soundcheck technical rehearsal
`

/** Words in titles, posts and places, that a name of a person does not have. */
const COMMON_WORDS: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/))

const ENDINGS =
  /(?:tion|tions|sion|sions|ment|ments|ness|ity|ities|ism|isms|ology|ologies|ing|ings|ics|ance|ence|ship|able|ible|ful|ical|ional|ative|ized|ised|ung|ungen|heit|keit|schaft|tät|tion|tionen|ité|ités|ción|zione|isierung|haltig|lich|tisch|logie)$/i

/** Names of people that look like other words by their ending. */
const NAMES =
  /^(?:king|browning|manning|fleming|harding|hastings|jennings|cummings|sterling|golding|keating|dowling|kipling|irving|ding|ning|jing|ping|ying|ling|xing|ming|qing|bing|ting|wing|hong|huong|charity|felicity|verity|trinity|prudence|constance|clarence|lawrence|terrence|terence|florence|spence|laurence|clemence|hermance|laurence|vance|clement|klement|jung|chung|hung|leung|young|sung|cheung|jong|duong|luong|yeung|kwong|fung|tung|huang|(?:[b-df-hj-np-tv-z]{0,2}h?[aeiou]+n?g?)?(?:ping|ting|ling|ying|ning|ming|jing|qing|xing|bing|ding|hung|rong|dong|long))$/i

/** Places, makes and programs that a name of a person does not begin with; some of them are surnames. */
const NEVER_FIRST = new Set(
  `hotel grand galerie gallery palazzo palace palais park plaza castle schloss villa haus burg kloster kirche church dom cathedral château chateau casa puerto porto rio santa santo san sankt saint st mount mt lake bad new los las costa cape port fort el del monte villa buenos tel abu ho ulan kuala addis
  paris london tokyo kyoto osaka seoul delhi mumbai cairo lagos nairobi dakar lima quito bogotá havana athens lisbon porto budapest bucharest sofia-city belgrade zagreb riga vilnius tallinn kyiv moscow istanbul ankara jakarta manila hanoi bangkok lyon nantes lille bordeaux toulouse marseille leeds bristol glasgow cardiff manchester birmingham liverpool oxford cambridge köln bonn leipzig stuttgart nürnberg bremen hannover essen dortmund graz linz salzburg basel bern lausanne luzern venezia venice firenze florence torino turin napoli naples bologna sevilla valencia bilbao ghent antwerp utrecht rotterdam delft leiden aarhus malmö bergen turku tampere kraków gdańsk brno graz
  apache raspberry helm docker kubernetes kafka linux python java javascript typescript react angular vue node ruby rust golang swift android windows google microsoft amazon facebook meta apple oracle adobe intel nvidia github gitlab jenkins terraform ansible visual power excel word outlook sharepoint tableau jupyter tensor hugging spring postgres mysql mongo elastic grafana symphony sinfonie concerto exhibition ausstellung film movie concert konzert opera oper museum musée museo brewery brauhaus gasthof gasthaus bistro trattoria ristorante osteria taverna pub bar club`.split(
    /\s+/,
  ),
)

/** Whether a name of a person can begin with a word. */
export function neverFirst(word: string): boolean {
  return NEVER_FIRST.has(word.toLowerCase().replace(/[.,;:]+$/, ''))
}

/** Short words that are also names of people where they have a capital: `Le`, `An`, `Ou`. */
const ALSO_NAMES = new Set('an le la du lo en au di il so al mit ou bei con as'.split(' '))

const ORGANISATION_ENDINGS =
  /(?:werke|kammer|verband|verein|institut|gesellschaft|zentrum|büro|agentur|ministerium|hochschule|stiftung|verlag|universität|behörde|direktion|dienste?|fonds|forum|amt|sverein|museum|theater|bibliothek)$/i

const SHORT_ORGANISATIONS =
  /^(?:TU|FU|HU|FH|UN|EU|LMU|KIT|ETH|EPFL|RWTH|UCL|MIT|UNEP|WHO|WTO|IAEA|NRW|BMBF|BMU|GIZ|KFW|DLR|DFG|DAAD|CNRS|INRIA|CSIRO|NASA|ESA)$/

/** Whether a word is one of titles, posts and places, and so not part of a name. */
export function isCommon(word: string): boolean {
  if (SHORT_ORGANISATIONS.test(word)) return true
  const bare = word
    .toLowerCase()
    .replace(/[.,;:'"!?]+$/, '')
    .replace(/'s$/, '')
  if (COMMON_WORDS.has(bare)) return true
  if (bare.length > 5 && ORGANISATION_ENDINGS.test(bare)) return true
  return endsCommonly(bare)
}

function endsCommonly(bare: string): boolean {
  return bare.length > 4 && ENDINGS.test(bare) && !NAMES.test(bare)
}

/** Whether a word counts as one of titles by its ending alone, which surnames have too: `Gurung`, `Pickering`. */
export function isCommonByEnding(word: string): boolean {
  const bare = word.toLowerCase()
  return endsCommonly(bare) && !COMMON_WORDS.has(bare) && !ORGANISATION_ENDINGS.test(bare)
}

/** Whether a word after others could still be part of a name: a short one with a capital (`Ou`). */
export function isCommonAfterName(word: string): boolean {
  return isCommon(word) && !(/^\p{Lu}\p{Ll}/u.test(word) && ALSO_NAMES.has(word.toLowerCase()))
}
