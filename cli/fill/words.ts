/** Words of our own, from which titles, names and sentences are put together. Nothing here is an existing work or person. */

type List = readonly [string, ...string[]]

const listed = (words: string) => words.trim().split(/\s+/) as [string, ...string[]]

export const ADJECTIVES: List = listed(`
  Amber Ancient Bitter Borrowed Bright Broken Burning Careful Cold Copper Crooked Dark Distant Divided Drowned Early
  Eleventh Empty Endless Faithful Fallen False Fearless Final Foreign Forgotten Fragile Frozen Gentle Golden Grey Hidden
  Hollow Honest Hungry Idle Inner Iron Jagged Kindly Late Little Lonely Long Lost Lucky Midnight Modern Narrow Ninth
  Northern Odd Open Painted Pale Patient Perfect Plain Private Quiet Reckless Restless Rising Salted Scarlet Second
  Secret Seventh Shallow Silent Silver Slow Small Southern Stolen Strange Sudden Tender Third Unlit Upper Velvet Violet
  Wandering Western Wild Winter Wooden`)

export const NOUNS: List = listed(`
  Acre Alibi Anchor Archive Arrival Ballad Beacon Bell Border Bridge Canal Candle Cargo Choir Circle Clinic Clock Colony
  Comet Compass Constable Corner Corridor Council Courtroom Crossing Crown Dam Daughter Depot Detour Diary Dispatch
  District Divide Docks Echo Embassy Estate Evidence Exchange Exile Factory Farewell Ferry Fever Field Fire Fortress
  Foundry Frontier Garden Gate Harbour Harvest Hearing Heir Highway Holiday Horizon Hospital Hour House Inheritance
  Inquest Island Journey Judge Kitchen Lantern Ledger Letter Library Lighthouse Lodge Machine Manor Map Market Meadow
  Messenger Mine Mirror Mission Monument Mountain Neighbour Night Oath Orbit Orchard Outpost Parade Passenger Path Patrol
  Pilot Portrait Promise Province Quarry Railway Reckoning Reef Refuge Relay Republic Reunion Ridge River Road Rooftop
  Satellite School Season Secret Signal Sister Song Spring Station Storm Stranger Street Summit Surgeon Tide Tower Trial
  Tunnel Valley Verdict Village Visitor Voyage Wager Warden Watch Water Wedding Window Witness Workshop`)

export const GIVEN_NAMES: List = listed(`
  Abena Adrian Agnes Aïcha Aiko Alejandro Alma Amara Amélie Ana Anders Anjali Anton Aroha Astrid Aurélie Beatriz Benedikt
  Björn Brigid Camille Carmen Cecilia Chiara Clara Colm Dagmar Daniel Darío Deniz Diego Dilan Dora Edith Eero Elif Elin
  Emeka Emil Esther Eva Fatima Felix Femi Fiona Franka Freya Gabriel Giulia Greta Gustav Hanna Haruto Hélène Henrik Ida
  Imani Inés Ingrid Irena Isak Ivo Jana Jin João Jonas Jorge Jun Kaia Kamal Karin Kateřina Kenji Kofi Lars Leila Leo Lidia
  Linnea Luca Lucía Magda Maja Malik Marek Margit Marta Mateo Maya Mehmet Mei Mila Minh Nadia Naomi Nia Nils Noor Nuno
  Océane Ola Olga Omar Otto Paolo Petra Priya Rafael Rania Renata Rohan Rosa Ruth Sakura Samir Saoirse Selma Sigrid Silvia
  Simone Sofía Sunniva Sven Tadeo Tamar Tariq Tess Thabo Théo Tomás Uma Vera Viktor Wanda Yara Yusuf Zainab Zita Zoë`)

const STEMS = listed(`
  Ald Arn Bald Barr Bel Ber Bol Bran Brem Cald Car Cor Dal Dor Dren Dun El Fal Far Fen Ger Gor Hald Harr Hel Holl Ing Jar
  Kal Kest Korr Lan Lind Lor Lund Mald Marr Mel Mor Nar Nor Old Orr Pell Por Quen Rand Rav Rol Sand Sel Sorr Stav Tal Tar
  Tor Ulv Vall Ver Vin Wald Werr Win Yar Zel`)

const ENDINGS = listed(`
  ado aga aine amo ander ane anu arez aro asen ati avik aya eda ede egård ekar elo ena endi ento era eri esco eshi ester
  ević iaga idge ielle ija ikova ill imura ina ingham inho iste itz ivel obi ojo okwe omar onde ono orth oso ová oyle ube
  ula umi undsen uri`)

const PLACE_ENDINGS = listed(`
  bay beck borough bridge brücke by cliff ford garth gate ham haven havn holm ín ington kirk ley minster mont mouth näs ov
  pool port sted stoke stow stradă ton vik ville wick worth år`)

/** One name for each pair of a stem and an ending, none of them twice once it is an address. */
function joined(stems: List, endings: List): [string, ...string[]] {
  return stems.flatMap((stem) => endings.map((ending) => stem + ending)) as [string, ...string[]]
}

export const FAMILY_NAMES: List = joined(STEMS, ENDINGS)
export const PLACES: List = joined(STEMS, PLACE_ENDINGS)

export const JOBS: List = [
  'retired surveyor',
  'young doctor',
  'ferry captain',
  'night editor',
  'country lawyer',
  'former diver',
  'schoolteacher',
  'railway inspector',
  'widowed baker',
  'junior detective',
  'court interpreter',
  'radio engineer',
  'weather scientist',
  'exiled pianist',
  'customs officer',
  'village midwife',
]

export const EVENTS: List = [
  'a letter arrives forty years late',
  'the harbour is sealed without a reason',
  'an old case is opened again',
  'the last train does not come back',
  'two families claim the same field',
  'a signal repeats every eleven hours',
  'the will names somebody nobody knows',
  'a bridge is closed and a secret with it',
  'the water in the reservoir falls',
  'the town is offered for sale',
  'a stranger answers to a dead man’s name',
  'the election is won by one vote',
]

export const TURNS: List = [
  'and finds that the past keeps better records than the police',
  'and has to choose between two loyalties',
  'while the winter closes every road',
  'and nobody at home may know of it',
  'with three days to put it right',
  'and learns who paid for the silence',
  'and makes a friend of an old rival',
  'before the river takes the evidence',
  'as the rest of the crew falls out',
  'and comes home to a changed house',
]

export const SCRIPTS: readonly [{ language: string; words: List }, ...{ language: string; words: List }[]] = [
  {
    language: 'ja',
    words: listed('静かな 港 冬の 庭 約束 夜明け 遠い 灯台 記憶 川 橋 手紙 白い 街 境界 物語'),
  },
  {
    language: 'ko',
    words: listed('조용한 항구 겨울 정원 약속 새벽 먼 등대 기억 강 다리 편지 하얀 도시 경계 이야기'),
  },
  {
    language: 'ru',
    words: listed('Тихая гавань Зимний сад Обещание рассвета Дальний маяк Память река Мост Письмо Граница'),
  },
  {
    language: 'el',
    words: listed('Ήσυχο λιμάνι Χειμερινός κήπος Υπόσχεση Αυγή Μακρινός φάρος Μνήμη ποταμός Γέφυρα Γράμμα'),
  },
  {
    language: 'ar',
    words: listed('ميناء هادئ حديقة الشتاء وعد الفجر منارة بعيدة ذاكرة النهر جسر رسالة حدود'),
  },
  {
    language: 'zh',
    words: listed('安静 港湾 冬天 花园 诺言 黎明 远方 灯塔 回忆 河流 大桥 书信 白色 城市 边境 故事'),
  },
]
