/** The vocabulary of the generated corpus: common words first, since words are picked by rank. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Nouns with a regular plural, in the singular. */
export const nouns = words(`
year government minister court country city company report plan law market party group week issue month vote
leader state office bill member project case agreement council worker election policy price committee budget
service bank decision school road teacher programme official hospital deal house inquiry judge rule union
president student reform mayor meeting resident problem change rate tax assembly firm region
newspaper factory bridge port ministry river station contract visitor witness hearing petition district
farmer village proposal result figure survey speech statement warning protest strike talk envoy treaty
border summit delegation embassy ambassador sanction ceasefire truce refugee camp convoy patrol general
soldier officer detective suspect lawyer prosecutor verdict appeal ruling clause statute charter amendment
veto motion quorum ballot campaign candidate rival coalition opposition cabinet secretary deputy adviser
aide successor predecessor governor senator delegate lobby regulator watchdog auditor inspector commissioner
ombudsman tribunal jury bailiff warrant subpoena indictment plea sentence fine prison guard inmate economy
export import tariff surplus deficit loan debt bond share index investor broker fund pension dividend profit
loss turnover merger takeover bid auction licence patent brand shareholder director manager
engineer technician clerk apprentice supplier customer retailer wholesaler warehouse depot shipment
cargo container crane shipyard dock harbour ferry vessel tanker trawler captain pilot crew passenger airport
runway terminal airline flight helicopter train carriage locomotive platform track tunnel signal
tram bus driver lorry motorway junction roundabout pavement crossing cyclist bicycle engine motor battery
turbine generator reactor pipeline refinery mine quarry furnace boiler chimney plant mill loom workshop
laboratory instrument sensor satellite antenna network server computer screen keyboard telephone operator
subscriber channel broadcaster presenter studio camera photograph film actor singer orchestra conductor
concert theatre stage curtain audience festival museum gallery curator exhibition painting sculpture
portrait novel poem poet author publisher editor reporter columnist headline edition archive library
librarian manuscript letter diary map atlas chart drawing statue monument memorial cemetery chapel cathedral
temple monastery priest monk bishop pilgrim parish choir organ bell tower castle palace garden fountain
square park bench lawn hedge orchard vineyard field pasture meadow forest tree oak pine seed crop harvest
grain barley apple pear cherry cabbage onion potato turnip herd flock cow goat horse pig hen egg cheese
kitchen oven cook baker butcher grocer tailor barber carpenter plumber electrician painter gardener
shepherd miller sailor diver swimmer runner jumper rower wrestler boxer goalkeeper striker
defender coach referee umpire trainer spectator supporter stadium pitch league cup trophy medal record
tournament fixture season final round match game race goal penalty injury bruise fever infection vaccine
dose tablet doctor nurse surgeon patient ward clinic ambulance symptom epidemic outbreak quarantine remedy
treatment therapy bandage crutch wheelchair pharmacist infant toddler parent mother father
brother sister cousin uncle neighbour tenant landlord owner cottage apartment flat roof wall window door
stair cellar attic corridor chamber hall desk chair table lamp candle mirror clock calendar key lock hammer
nail ladder rope bucket barrel basket bottle glass plate spoon blanket pillow coat jacket boot glove hat
umbrella storm flood drought earthquake landslide avalanche wildfire hurricane typhoon gale
thunderstorm cloud shower frost snowfall heatwave temperature forecast barometer gauge reservoir dam canal
embankment culvert drain sewer pump well spring stream lake pond marsh coast cliff beach island peninsula
cape bay gulf strait mountain hill valley ridge glacier plain desert cave volcano crater fossil mineral
metal alloy magnet crystal molecule cell gene virus whale dolphin seal otter bear
fox badger hare rabbit squirrel eagle hawk owl heron swan stork swallow sparrow pigeon insect beetle
moth butterfly spider professor lecturer scholar researcher scientist historian geologist chemist botanist
astronomer economist statistician sociologist psychologist philosopher translator interpreter examiner pupil
graduate scholarship classroom lecture lesson textbook examination degree diploma certificate faculty campus
dormitory kindergarten nursery playground curriculum syllabus timetable holiday weekend anniversary birthday
wedding funeral ceremony parade banquet feast reception toast flag banner anthem oath uniform badge crown
throne dynasty empire republic province county borough suburb hamlet settlement colony frontier checkpoint
passport visa permit stamp envelope parcel telegram coupon receipt invoice ledger account deposit
mortgage insurance premium claim voucher wage salary bonus overtime shift vacancy applicant interview
redundancy retirement pensioner widow orphan volunteer charity donor donation collection shelter hostel
caravan tent bonfire torch lantern beacon lighthouse lifeboat raft anchor mast sail compass telescope
microscope thermometer scale balance weight measure inch mile acre gallon kilometre tonne
`);

/** Regular transitive verbs in the infinitive that never double their last letter. */
export const verbs = words(`
call report vote open close want ask need expect support oppose agree announce approve reject warn urge
promise start launch delay raise lower increase reduce move pass sign order deny confirm claim demand
propose publish present discuss review consider decide accept refuse receive offer request suggest require
allow protect defend attack arrest charge accuse convict release question search investigate examine inspect
monitor measure record register count check test study explore discover reveal conceal disclose explain
describe mention note add remark comment answer reply address welcome greet praise criticise blame condemn
apologise appoint nominate elect replace serve visit tour land board enter reach cross follow pursue join
unite divide separate merge expand extend shorten widen narrow deepen strengthen weaken harden soften
improve worsen repair restore demolish destroy damage construct assemble install connect operate manage
direct organise arrange prepare finish complete deliver supply provide distribute collect store load unload
ship export import trade purchase reserve auction donate finance fund invest owe earn save waste tax exempt
subsidise value estimate predict forecast calculate compare contrast adjust revise amend modify alter
convert transform translate interpret edit print photograph paint design invent patent develop produce
manufacture process refine harvest plant water slaughter cook bake boil roast clean wash polish decorate
furnish heat cool illuminate power drain flood evacuate rescue treat cure vaccinate diagnose infect isolate
discharge educate train instruct coach attend absent commemorate honour bury remember recall remind persuade
convince encourage discourage threaten frighten alarm calm reassure comfort entertain amuse delight surprise
disappoint annoy anger provoke insult offend respect admire trust doubt suspect believe assume conclude
determine resolve settle negotiate mediate concede yield surrender resist detain deport exile shelter house
accommodate occupy vacate rent lease inherit possess share exchange restrict limit regulate enforce violate
breach evade avoid prevent hinder obstruct block clear remove dump discard recycle preserve conserve
maintain sustain focus aim target achieve attain burn sail anchor row paddle descend turn twist stretch
press push pull lift carry hurl toss chase race challenge defeat conquer dominate overwhelm score
`);

/** Regular intransitive verbs. */
export const intransitiveVerbs = words(`
remain return resign retire arrive depart graduate mourn struggle march rally demonstrate disperse collapse
crash explode melt evaporate float drift climb ascend tumble roll compete qualify continue succeed
fail celebrate compromise protest campaign wait emerge recover vanish linger hesitate gather differ matter
prosper decline persist
`);

/** Adjectives; most form an adverb with -ly. */
export const adjectives = words(`
new old national public local foreign political economic social private former senior central regional
general final early late large small long short high low strong weak heavy light open closed free full empty
clear recent annual monthly weekly daily modern ancient common rare special normal usual unusual regular
irregular serious severe mild moderate extreme radical cautious careful careless quick slow rapid sudden
gradual steady stable unstable certain uncertain possible probable likely unlikely necessary essential
important vital crucial urgent immediate permanent temporary brief lengthy broad narrow deep shallow wide
thick thin flat steep rough smooth soft hard firm loose tight sharp blunt bright dark pale vivid dull plain
simple complex complicated elaborate precise exact accurate inaccurate correct incorrect proper improper
legal illegal lawful unlawful formal informal official unofficial civil military naval royal federal
municipal rural urban coastal inland northern southern eastern western remote distant nearby adjacent
neighbouring domestic overseas global international bilateral mutual joint separate single double triple
multiple numerous various diverse uniform similar different identical equal unequal fair unfair just unjust
honest dishonest frank polite rude kind cruel gentle harsh strict lenient generous greedy modest proud
humble arrogant brave timid bold shy calm nervous anxious worried confident doubtful hopeful desperate
cheerful gloomy happy sad angry furious bitter sweet sour fresh stale raw ripe rotten clean dirty pure
polluted toxic harmless dangerous safe secure vulnerable fragile robust sturdy durable flexible rigid solid
liquid frozen warm hot cool cold dry wet damp humid windy stormy sunny cloudy foggy icy muddy dusty sandy
rocky wooden metallic golden silver crimson scarlet purple violet green yellow brown grey black white blank
famous obscure popular unpopular notorious respected eminent prominent distinguished ordinary remarkable
astonishing surprising predictable expected inevitable accidental deliberate voluntary compulsory optional
mandatory binding tentative provisional preliminary initial subsequent previous eventual ultimate current
present contemporary traditional conventional conservative liberal progressive reformist independent neutral
partisan hostile friendly peaceful violent armed unarmed nuclear solar electric mechanical digital manual
automatic chemical biological medical surgical clinical mental physical spiritual religious secular moral
ethical cultural artistic musical literary historical geographical scientific technical academic educational
professional amateur commercial industrial agricultural financial fiscal monetary budgetary statutory
constitutional judicial criminal parliamentary presidential ministerial diplomatic strategic tactical
logistical practical theoretical abstract concrete visible invisible transparent opaque audible silent noisy
quiet loud crowded deserted abandoned occupied vacant spacious cramped luxurious shabby elegant ornate
expensive cheap affordable costly lucrative profitable bankrupt wealthy poor prosperous needy hungry thirsty
tired weary alert vigilant negligent absent available scarce abundant ample adequate insufficient excessive
`);

export const givenNames = words(`
Ada Alma Anders Beatrix Benno Bram Cato Celia Corin Dagny Dario Delia Edda Elias Elke Emrys Fenna Flora Goran
Greta Hale Hedda Ilse Imre Ines Ivor Jonas Jora Kaja Kasper Lena Levin Lotte Lucan Mael Maren Milo Mira Nadia
Nils Odile Orin Oskar Petra Quill Rafe Ronja Rufus Sanne Selma Silas Sten Tamsin Teodor Thea Tobin Ulla Una
Vera Viggo Willa Wren Yara Ysolde Zelda Zeno
`);

/** A generated family name is a head and a tail: `Halbrook`, `Merrinsted`. */
export const nameHeads = words(`
Al Ash Bar Bel Ber Bran Bri Cal Car Cor Cul Dan Del Dor Dun El Fal Far Fen Gal Gar Gil Gor Hal Har Hel Hol
Jor Kel Ken Kil Lam Lan Lor Mal Mar Merrin Mor Nor Nar Ol Or Pel Pen Quar Ral Ren Ros Sal Sel Sor Stan Tal Tes Tor
Ul Val Ven Wal Wen Wil Yar Zan
`);
export const nameTails = words(`
beck bourne brand brook by croft dale dan den der don fell field fold ford gard garth gate ham hurst kin lake
land ley lin low man mere mond more ness ney nor ridge rick sen shaw stead sted stow strand thorpe ton vane
ville wald ward water well wick win wold wood worth
`);

/** A generated village is a name head and one of these: `Tesmarket`, `Holmill`. */
export const villageTails = words(`
abbey bank barrow bay bridge castle chapel cliffe common cross down ferry gap glen green haven heath hill holm
hythe market marsh mill moor mouth pool port quay reach ring rock row side spring stone street vale wall way
`);
