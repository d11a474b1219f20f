import { keyBefore, keyNamed, type Key } from './keys';
import { LONGEST_REST, type Frame } from './literals';
import { beforeBlanks, isQuote, wordStart } from '../textUnits';

/** The longest name of a function, and the longest argument that is looked at, in UTF-16 units. */
const LONGEST_NAME = 60;
const LONGEST_ARGUMENT = 200;

/** Functions and methods that make of values what may be compared or set: lists, sets, maps, options, texts. */
const MAKING =
	/^(?:\w*(?:sets?|lists?|maps?|arrays?|dict|tuple|vec|seq|vector|hashset|series|collection)\w*!?|of|ofentries|entry|aslist|from|freeze|c|literal|optional|str|string|values|range|some|just|any|all|enum|oneof|union|param|lit|text|raw|quote|upper|lower|trim|into|to_s|table|new|box|query|compile|arrayof|concat|stream|pair|tupleof|keyof|options?|choice|choices|\w*field|column|mapped_column|property|default)$/i;

/** Methods whose argument is compared with what they are called on, or given to it. */
const COMPARING =
	/^(?:equals(?:ignorecase)?|includes?|contains|is_?in|in_?|is_?between|rlike|eq|ne|is|has|isequalto|tobe|toequal|tostrictequal|oneof|compareto|between|eq_any|fillna|any_?of|filter|startswith|endswith|be|should|notin|not_in|containskey|tohavevalue|indexof|push|add|append|exists|get|put|of|like|anyof|noneof|case|when)$/i;

/** Those that ask how a text begins. */
const BEGINNING = /^(?:starts?_?with\??|has_?prefix|substring)$/i;

/** Methods of a column that take a map of its values (pandas). */
const MAPPING = /^(?:map|replace)$/;

/** Functions that compare or give what stands first, if anything is there: the others are its values. */
const OF_FIRST =
	/^(?:inlist|inrange|array_contains|list_contains|assert_?(?:equals?|eq|strict_?equal|same|in)!?|strictequal|equals?|coalesce|nvl|isnull|ifnull|nullif|decode|like|ilike|regexp_like|rlike|starts?_?with|has_?prefix|hasprefix|contains|in_set|find_in_set|member|elem|in_array|field|contain|dig|get|getenv|fetch|environ|var|getproperty|config|env|option|add_option|add_argument)$/i;

/** Methods that give a value where there is none, or one more. */
const DEFAULT = /^(?:(?:has_?)?default(?:_?value)?|or_?else|get_?or_?default|unwrap_or|fallback|concat)$/i;

/** What such a value is of, before the method: a field or variable, the name in a call, the field of a function. */
const OF_CHAIN = [
	/(?:^|[\s({,])(\w{1,60})["'?!]?\s{0,4}(?::|=)\s{0,4}[\w$.]{1,60}\([^:=;{}]*$/,
	/(?:->|\.)\w{1,40}\(\s{0,4}["'](\w{1,60})["'][^;{}]*$/,
	/=>\s{0,4}\w{1,20}\.(\w{1,60})\)[^;{}]*$/,
	/::get?(\w{1,60})\)[^;{}]*$/,
];

/** In a builder of FHIR, the system before the code: `.setSystem(HCPCS).setCode("J9271")`. */
const SYSTEM_BEFORE = /set_?system\(["']?(?:[\w.]*\.)?(\w{1,40})["']?\)\s{0,40}$/i;

/** Words of a language before a bracket, which call nothing. */
const KEYWORD =
	/^(?:and|or|not|where|when|if|elif|elsif|while|return|on|then|select|for|case|switch|match|catch|await|yield|throw|else|having|by|over|as)$/i;

/** What `set`, `with` and the like say before the name of what they set. */
const SETTING =
	/^(?:set|with|without|add|remove|by|for|has|have|is|are|includes?|requires?|get|find|to|of|put|assert|expect|check|use|append|push|from|make|new|create)_?(?=[A-Z_])/;

/** A call that a bracket opens. */
export interface Call {
	/** Its name without what stands before it, `''` where the bracket calls nothing. */
	readonly name: string;
	/** Where the whole expression begins, with `new` and what the method is called on only where it makes something. */
	readonly start: number;
	/** Where what a method is called on ends. */
	readonly receiverEnd: number | undefined;
}

/** What is called with a bracket that opens at `open`. */
export function callAt(text: string, open: number): Call {
	let end = open;
	if (text[end - 1] === '>') {
		const from = Math.max(end - LONGEST_NAME, 0);
		const generic = /<[\w, .<>?[\]]*>$/.exec(text.slice(from, end));
		end = generic ? from + generic.index : end;
	}
	end = beforeBlanks(text, end, 2, false);
	if (text[end - 1] === '!' || text[end - 1] === '?') {
		end--;
	}
	const start = wordStart(text, end, LONGEST_NAME);
	const name = text.slice(start, end);
	const isMethod = text[start - 1] === '.' || (text[start - 1] === ':' && text[start - 2] === ':');
	const receiverEnd = isMethod ? start - (text[start - 1] === '.' ? 1 : 2) : undefined;
	return { name, start: startOfPath(text, start), receiverEnd };
}

/** Whether what is called is no function but a word of the language, or nothing. */
export function isGroup({ name }: Call): boolean {
	return name === '' || KEYWORD.test(name);
}

/** Whether a call gives what it is called with. */
export function isMaking({ name }: Call): boolean {
	return MAKING.test(name);
}

/** Whether its arguments are keys and values in turn. */
export function arePairs(text: string, { name, start, receiverEnd }: Call): boolean {
	return name === 'of' && receiverEnd !== undefined && /^map$/i.test(text.slice(start, receiverEnd));
}

/**
 * The key that says what the argument number `index` of a call is, by what the call is named, called on or called with
 * besides.
 */
export function keyOfArgument(text: string, call: Call, frame: Frame, index: number): Key | undefined {
	const { name, receiverEnd } = call;
	const isBeginning = BEGINNING.test(name);
	if (receiverEnd !== undefined && (COMPARING.test(name) || isBeginning || MAPPING.test(name))) {
		const key = keyBefore(text, receiverEnd);
		if (key) {
			return isBeginning ? { ...key, isPrefix: true } : key;
		}
	}
	// In tests of Ruby: `expect(line.modifiers).to eq('RR')`.
	const expected = /\)\.(?:not_|to_)?to\s{1,4}$/.exec(text.slice(Math.max(call.start - 12, 0), call.start));
	if (expected) {
		return keyBefore(text, call.start - expected[0].length + 1);
	}
	// In tests of JavaScript: `expect(svc.cpt).to.be.oneOf(['99213'])`.
	const asserted =
		receiverEnd === undefined
			? undefined
			: /\)((?:\.(?:to|not|be|have|deep|is|should|include)){1,4})$/.exec(
					text.slice(Math.max(receiverEnd - 40, 0), receiverEnd),
				)?.[1];
	if (receiverEnd !== undefined && asserted !== undefined) {
		return keyBefore(text, receiverEnd - asserted.length);
	}
	if (receiverEnd !== undefined && DEFAULT.test(name)) {
		return keyOfChain(text, receiverEnd);
	}
	const coded =
		receiverEnd === undefined
			? undefined
			: SYSTEM_BEFORE.exec(text.slice(Math.max(receiverEnd - 80, 0), receiverEnd))?.[1];
	if (coded !== undefined && /^set_?code$/i.test(name)) {
		return keyNamed(coded);
	}
	const [first, second] = [
		argumentEnd(text, frame.open),
		index === 0 ? secondEnd(text, frame.open) : undefined,
	];
	if (OF_FIRST.test(name) || (index === 1 && /^(?:coding|concept)$/i.test(name))) {
		if (/^decode$/i.test(name) && index % 2 === 0) {
			return undefined;
		}
		const end = index === 0 ? second : first;
		const key = end === undefined ? undefined : keyBefore(text, end);
		return key && isBeginning ? { ...key, isPrefix: true } : key;
	}
	if (index === 1 && first !== undefined && isQuote(text, first - 1)) {
		const key = keyBefore(text, first);
		if (key) {
			return key;
		}
	}
	const set = name.replace(SETTING, '');
	// `mod` and the like are functions of their own.
	const key = keyNamed(set);
	return key?.isOneWord && set === name && receiverEnd === undefined ? undefined : key;
}

/** The key of what a chain of calls that ends before a method gives. */
function keyOfChain(text: string, end: number): Key | undefined {
	const chain = text.slice(Math.max(end - LONGEST_ARGUMENT, 0), end);
	for (const of of OF_CHAIN) {
		const name = of.exec(chain)?.[1];
		const key = name === undefined ? undefined : keyNamed(name);
		if (key) {
			return key;
		}
	}
	return undefined;
}

/** A group, a reason and a remark, each of their shape, stand beside each other: `('CO', '18', 'N522')`. */
const ADJUSTMENT =
	/^\s{0,20}["'](?:CO|PR|OA|PI)["']\s{0,4},\s{0,20}["'](?:[1-9]\d{0,2}|[ABDPWY]\d{1,2})["']\s{0,20}[,)\]]/;
const ADJUSTMENT_KEYS = ['adjustment_group_code', 'carc', 'rarc'];

/** The key of an element of brackets that hold an adjustment (X12, 835, CAS-01 and CAS-02). */
export function keyOfAdjustment(text: string, { open }: Frame, index: number): Key | undefined {
	const name = ADJUSTMENT_KEYS[index];
	const key =
		name !== undefined && ADJUSTMENT.test(text.slice(open + 1, open + 80)) ? keyNamed(name) : undefined;
	return key && { ...key, announcement: { ...key.announcement, needsContext: true } };
}

/** A field after what is said of it: `@ApiProperty({ example: '11' }) pos: string`, `@Schema(example = "11") String pos;`. */
const DECLARED =
	/^[)\]\s]{0,60}(?:@\w{1,40}(?:\((?:[^()]|\([^()]{0,100}\)){0,200}\))?\s{1,40}){0,6}(?:(?:private|public|protected|internal|final|static|readonly|virtual|required)\s{1,4}){0,4}(?:(\w{1,60})[?!]?\s{0,2}:|[\w<>[\].?]{1,60}\s{1,4}(\w{1,60})\s{0,4}[;={])/;

/** The key of what is declared after a decorator, an annotation or an attribute. */
export function keyDeclaredAfter(text: string, { start }: Call, { open, close }: Frame): Key | undefined {
	if (close === undefined || close - open > LONGEST_REST || !'@['.includes(text[start - 1] ?? ' ')) {
		return undefined;
	}
	const [, typed, named] = DECLARED.exec(text.slice(close, close + 600)) ?? [];
	const name = typed ?? named;
	return name === undefined ? undefined : keyNamed(name);
}

/** Where the first argument ends, before its comma. */
function argumentEnd(text: string, open: number): number | undefined {
	let level = 0;
	for (let at = open + 1; at < text.length && at - open < LONGEST_ARGUMENT; at++) {
		const unit = text.charAt(at);
		if (level === 0 && (unit === ',' || unit === ')')) {
			return beforeBlanks(text, at, LONGEST_ARGUMENT, true);
		}
		level += '([{'.includes(unit) ? 1 : ')]}'.includes(unit) ? -1 : 0;
	}
	return undefined;
}

function secondEnd(text: string, open: number): number | undefined {
	const first = argumentEnd(text, open);
	const comma = first === undefined ? -1 : text.indexOf(',', first);
	return comma >= 0 && comma - open < LONGEST_ARGUMENT ? argumentEnd(text, comma) : undefined;
}

function startOfPath(text: string, start: number): number {
	let at = start;
	while (start - at < LONGEST_NAME && '.:&'.includes(text[at - 1] ?? ' ')) {
		at = wordStart(text, at - 1, LONGEST_NAME);
	}
	const before = text.slice(Math.max(at - 5, 0), at);
	return at - (/\bnew\s$/.exec(before)?.[0].length ?? 0);
}
