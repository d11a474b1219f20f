/**
 * Words of English and of code whose capitals may be an acronym: WHO, IT, OR. A name that is one of them is taken
 * in its own capitals only, and says nothing about the text around it. At most 500; where they are not enough, the
 * entry says `match` itself.
 */
const WORDS = `
	a abort abs ace acid act ad add after age aid aim air all also am an and any ape api app apt arc are arg
	args arm art as ask asp at ate aura auto
	back bad bag ban bar base bat be bed been beta big bin bit body book bool both bow box bus but buy by
	call can cap car card care case cash cast cat char cob code con cop copy core cost cow cube cup cut
	dab dash data date day days dead deep den did die diff dip dir disk do doc dog dot drip dry dual due
	dump
	each ear eat edge edit else end era err even ever exit eye
	fact fail fair fan far fat fax fee few field file fill fin find fit fix flag flat flip fly for form free
	from full fun
	game gap gas gem get gift go good got
	had has hash hat have he her here hi him hint hip his hit hop host hot hour how hub
	i ice icon id if in info ink inn int into ion is it its
	jam jar jet job join joy just
	key kid kit
	lab lack lag lap last law lay leg less let lid lie lint live loan log lot low
	mac made main man many map mark mask mass mate max may me mean men menu merge met mid min miss mix mob
	mod mode more much my
	near need net new next no node none nor not note now null
	oak odd of off oil ok old on one op open opt or oral order our out own
	pa pace pack pad pan par part pass pat path pay pen per pet pick pie pin ping place pop pos pot pro pub
	put
	quit
	race ran rank rap rate raw read real red ref rep rest rid risk row rule run
	saw say sea see self set she ship sign sip sit six sky so son span step sum sun super sure
	tab tag take tap tar task tax team ten term test that the them then they this tie time tip to toe too
	top toy trap try two type
	unit up us use user
	val valid van var vat visa
	war was way we web went were wet what when who why win wish with word write
	yes yet you your
`;

const ordinaryWords: ReadonlySet<string> = new Set(WORDS.trim().split(/\s+/));

/** Whether `key`, a folded word, is an ordinary word of English or of code. */
export function isOrdinaryWord(key: string): boolean {
	return ordinaryWords.has(key);
}

/** How many words the list holds. */
export const ordinaryWordCount = ordinaryWords.size;
