/**
 * Words of English and of code whose capitals may be an acronym: WHO, IT, OR. A name that is one of them is taken
 * in its own capitals only, and says nothing about the text around it. At most 500; where they are not enough, the
 * entry says `match` itself.
 */
const WORDS = `
	a abs abort ace acid act active ad add address after age aid aim air all also am an and any ape api app apt arc
	are arg args arm art as ask asp at ate aura auto away
	back bad bag ban bar base bat be bed been before beta big bin bit block body book bool both bow box brief bus but
	buy by
	call came can cap car card care case cash cast cat cave char chart chip chop cite city clap class clear close cob
	code cold come con cop copy core cost could cow cross cube cup cut
	dab dash data date day days dead deal deep den desk did die diff dip dir disk dive do doc dog dose dot down drip
	drop drug dry dual due dump
	each ear ease east easy eat edge edit else end era err even ever exit eye
	face fact fail fair fall fan far farm fast fat fax fee feel few field file fill fin find fit fix flag flat flip
	float flow fly fold food foot for form found free from full fun
	gain game gap gas gem get gift girl give go goal gold gone good got grab great grid group grow
	had half hall hand hard has hash hat have he head heal hear heat held hello help her here hi high him hint hip his
	hit hold home hop hope host hot hour how hub huge
	i ice icon id idea idle if in index info ink inn int into ion is it item its
	jam jar jet job join joy jump just
	keep key kid kill kind kit know
	lab lack lag lamp land lane lap last late law lay lead leap left leg less let level lid lie life lift light like
	line link lint lion list live load loan lock log long look loop lost lot low luck
	mac made mail main make man many map mark mask mass match mate max may me mean meet men menu merge met mid mile
	min mind mine miss mix mob mod mode mood moon more most move much must my
	name near need net never new next nice no node none nor nose not note now null
	oak odd of off oil ok old on once one only op open opt or order oral our out over own
	pa pace pack pad page paid pair pan par part pass past pat path pay pen per pet pick pie pin ping pink pipe place
	plan play plus pop port pos pose post pot press print pro proper pub pull push put
	quick quit quiet
	race rain ran rank rap rare rate raw read real red ref rep rest rid right ring rise risk road role room root row
	rule run rush
	safe said sake sale same sand save saw say scan sea seal seat see self send set she ship shop short shot show side
	sign sip sit site six size skip sky slip slot slow snap so soap some son soon sort sound space span spin spot star
	start state stay step still stop string such sum sun super sure swap
	tab table tag take talk tap tar task tax team ten term test text than that the them then they thin this tie tier
	time tip to toe tone too tool top toy trap tree trip true try tube turn two type
	under unit up us use user
	val valid van var vat view visa vote
	wait walk wall want war was wash watch way we web week well went were wet what when where which who why wide will
	win wise wish with wood word work world would wrap write
	yes yet you your
	zero zone
`;

const ordinaryWords: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether `key`, a folded word, is an ordinary word of English or of code. */
export function isOrdinaryWord(key: string): boolean {
	return ordinaryWords.has(key);
}

/** How many words the list holds. */
export const ordinaryWordCount = ordinaryWords.size;
