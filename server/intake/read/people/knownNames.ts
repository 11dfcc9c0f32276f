import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Given names that are common where agendas come from and are not in the dictionary. */
const MORE = `anke saskia sven jürgen katrin priya chloé giulia wiebke heike silke antje anja antonia annika björn dörte elke frauke friederike gerd günter günther götz gudrun hauke heiner heinz helga holger imke ingo jörg jörn jochen jutta karin karsten kathrin kerstin lars lutz maike maren meike nils ole petra ralf rainer reiner rüdiger sabine silvia sönke susanne swantje thorsten thomas tobias torsten ulf ulrike uwe volker wilfried wolfram zoë amélie aurélie benoît cécile céline clémence élodie émilie éric étienne frédéric gaëlle geneviève guillaume hélène hervé jérôme laëtitia loïc maëlle mathieu maïté noémie rémi sébastien solène stéphane thibault thierry valérie véronique yann yannick alessandra alessandro andrea beatrice chiara davide elisa enrico federica federico filippo francesca ginevra giacomo gianluca giorgia lorenzo luca martina niccolò paola pietro riccardo stefania valentina álvaro andrés begoña concepción iñaki íñigo javier joaquín jordi josé maría mónica nuria rocío sofía agnieszka bartosz ewa grzegorz jarosław katarzyna krzysztof łukasz małgorzata michał paweł piotr tomasz wojciech zbigniew zuzana jiří ondřej tomáš petr václav lukáš martina zdeněk miloš goran dragan zoran ivana jelena aleksandar nikola ana marko branko olena oleksandr iryna natalia svetlana dmitry sergey aleksei anastasia ekaterina yulia mikhail vladimir andriy anders bjarne bo erik freja gunnar hanne henrik ingrid jens jesper jonas kirsten lene linnea magnus malin mette morten niels ola olav rasmus sanna sigrid sindre sofie søren stig tone trine tuomas ville antti aino juha jukka kaisa matti mikko päivi pekka sari timo aarav aditya akash amit ananya anil anita anjali arjun deepa deepak divya gaurav ganesh kavita kiran lakshmi manish meera mohan neha nikhil nisha pooja pradeep prakash rahul rajesh rakesh ravi rohan rohit sandeep sanjay shreya sunil suresh swati vijay vikram vivek aisha amina hassan hussein ibrahim karim khalid layla leila mehmet mustafa nadia noor omar rania salma samira tariq yasmin youssef zeynep ayşe emre elif hakan murat özlem chidi chinwe kwame kofi ngozi olumide thabo sipho nomsa wanjiru akiko daisuke emi haruka haruki hiroko kazuki kenji keiko makoto naoko satoshi shinji takashi takeshi tomoko yoko yumi yuko minho jihoon jiwoo minji seojun sooyoung hyejin eunji thi anh linh minh nguyet phuong quang thanh tuan amina joão inês tiago thaís luís vinícius beatriz
sita bishnu binod sunita laxmi meena radha koirala
aigerim aizhan aliya nursultan nurlan bekov bekova zhanar dinara gulnara bakyt azamat rustam timur aibek ainura cholpon meerim sultanov karimov karimova rakhimov rakhimova abdullaev tursunov davron dilnoza nigora shahlo zarina farrukh
abena adwoa akosua akua chinedu chiamaka oluwaseun wanjiku wambui otieno odhiambo njeri cheruiyot achieng tendai tatenda tsegaye tigist almaz fatoumata aminata ousmane mamadou boubacar traoré cissé lerato nkosi dlamini mokoena ndlovu phiri mwila
siti nurul dewi putri wahyuni budi bambang sutrisno setiawan hidayat nasution somchai siriporn somsak wichai nattapong kittipong batbayar munkhbat oyun ganbold bataar tevita viliami hiroshi minjun seoyeon
nguyễn trần phạm yılmaz demir fatma hüseyin oğuz ioannis georgios dimitra kostas davit anahit armen hayk narek kateryna mykola`

const SYLLABLES =
  '(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|van|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|a|e|i|o|u|v|ü)'
const PINYIN = new RegExp(`^(?:${SYLLABLES}'?-?){1,2}$`, 'i')
const PINYIN_START = /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsywaeo])/i

const require = createRequire(import.meta.url)

function dictionary(): ReadonlySet<string> {
  const place = require.resolve('@cspell/dict-people-names')
  const names = readFileSync(join(dirname(place), 'dict', 'people-names.txt'), 'utf8')
  return new Set([...names.toLowerCase().split(/\r?\n/), ...MORE.split(/\s+/)])
}

const NAMES = dictionary()

/** Whether a word is known as a given name or a surname. */
export function isKnownName(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '')
  return NAMES.has(bare) || bare.split('-').some((part) => part.length > 2 && NAMES.has(part))
}

/** Whether a word could be a Chinese name in Latin letters (`Wentao`, `Xu`). */
export function isPinyin(word: string): boolean {
  return PINYIN_START.test(word) && PINYIN.test(word)
}

const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖文章鲁葛伍温季俞殷庄晏柴瞿阎童穆鲍凌毕骆岳齐梅裴盛柳聂焦霍左祝倪涂祁费翁宁关纪管欧符华詹牛卜尚游舒柯项颜耿娄窦路单辛卓车宣甘劳冉池楼曲仲邢安尤蓝阮戚施洪房解褚席申米张張劉陳楊黃趙吳孫馬鄭謝許韓馮鄧蕭葉蘇呂盧鐘鍾譚陸賈鄒蔣餘龍賀顧龔萬錢戴嚴湯喬賴魯溫莊齊聶關紀歐華單車勞樓藍師'
const DOUBLE_SURNAMES = /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|歐陽)/
const NO_NAME =
  /[会议場场题告演讲講论論报報部院所司局厅委區县公心席員员管經总總监監师師授士先休息茶歇餐闭閉式介绍紹致辞辭欢歡影问問答讨討环環节節结結束签簽到的與与及在是了对]/

const NO_NAMES = new Set(
  '江河 武汉 欧洲 韩国 钱塘江 洪涝 常识 宁夏 甘肃 向导 童年 温泉 史实 祝酒 祝贺词 项目一 文学 文中 高中 史学 林学 法学 于中 金中 常务 中学 高峰 金融 方案 文化 安全 常见 白皮书 黄金 江苏 华为 温州 项目 路演 关键 应用 管理 解读 包容 石油 洪水 康复 方法 方向 宁波 安徽 高校 高级 高端 高铁 文明 文旅 文件 文本 文献 单位 左右 成都 成果 成立 成功 计划 任务 任何 马来 单独 郑州 徐州 苏州 常州 梅州 柳州 万物 万科 石化 江西 江南 林业 林草 陆地 陆海 雷达 龙头 史料 余下 时代 向量 章程 高通 联想 金山 白天 温度 温室 章节 施工 方式 方面 常态 常规 安排 安装 包括 成员 成本 成长 关系 关注 关于 管道 费用 金属 金奖 康养 康健 雷电 黎明 毛利 明天 石墨 史上 万里 汪洋 温馨 严格 严重 余额 云端 张力 钟楼 周期 周边 周年 朱红 黄河 黄海 黄山 陈列 程序 程度 房地产 房屋 房间 单元 华东 华南 华北 华中 华侨 牛奶 尚未 游戏 游客 游览 路线 路径 路由 车辆 车间 楼宇 曲线 蓝图 蓝天 解决 解析 解答 解码 申报 申请 席位 胡同 方舟 方言 江湖 水平'.split(
    ' ',
  ),
)

/** Whether a run of Chinese characters is shaped like a person's name. */
export function isHanName(text: string): boolean {
  const bare = text.replace(/\s/g, '')
  if (!/^\p{Script=Han}{2,4}(?:·\p{Script=Han}+)?$/u.test(bare)) return false
  if (NO_NAMES.has(bare)) return false
  if (DOUBLE_SURNAMES.test(bare)) return bare.length >= 3
  const rest = [...bare].slice(1).join('')
  return bare.length <= 3 && SURNAMES.includes([...bare][0] ?? '-') && !NO_NAME.test(rest)
}
