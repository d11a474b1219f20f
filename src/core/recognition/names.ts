import { namesOf, type Entry, type MatchMode } from '../entries/entry';
import type { Joint } from './joints';
import { isOrdinaryWord } from './ordinaryWords';
import { isAcronym, numbersOf } from './plurals';
import type { Reason, Subject } from './recognition';
import { ampersandIn, fold, isUnspaced, signsOf, wordsOf, type Word } from './words';

/** One name of one entry, and how it is taken. */
export interface Name {
	readonly written: string;
	readonly subject: Subject;
	readonly reason: Reason;
	readonly spellings: readonly Spelling[];
	readonly mode: MatchMode;
	/** In small letters, if it is plain words and taken in any case: where they stand so, it stands. */
	readonly plain: string | undefined;
	/** Whether it may say of a text that it speaks of the field: no ordinary word does. */
	readonly isTelling: boolean;
	readonly prefix: string;
	readonly suffix: string;
	/** A bracket that ends it, as in 510(k), which belongs to a mention where it stands. */
	readonly closing: string;
	/** How the ending of a plural looks where the last word is written in capitals: a small `s` (CPTs, PhDs). */
	readonly pluralEnding?: RegExp | undefined;
}

/** The words of a name in one of the ways in which it may be spelt. */
export type Spelling = readonly Step[];

/** One word of a name. */
export interface Step {
	/** What joins it to the word before. */
	readonly joint: Joint;
	readonly key: string;
	/** The keys of the same word in the other number; the last word of a name has some. */
	readonly inflected: readonly string[];
}

/** One of the names of an entry as it is looked for in texts. */
export function nameOf(entry: Entry, written: string): Name {
	const mode = modeOf(entry, written);
	const last = wordsOf(written).at(-1);
	const lastWord = last ? written.slice(last.start, last.end) : '';
	return {
		written,
		subject: { kind: 'entry', entry },
		reason: { kind: 'name', name: written },
		spellings: spellingsOf(written),
		mode,
		plain: mode === 'any' && isPlainName(written) ? written.toLowerCase() : undefined,
		isTelling: !isOneWord(written) || (!isOrdinaryWord(fold(written)) && /\p{L}.*\p{Lu}/u.test(written)),
		...signsOf(written),
		closing: /[)\]]*$/.exec(written)?.[0] ?? '',
		pluralEnding: isAcronym(lastWord) ? (lastWord.length > 1 ? /s$/ : /\p{Lu}s$/u) : undefined,
	};
}

/** Whether a name is what most are: words of ASCII letters, small or with a first capital or all in capitals. */
export function isPlainName(written: string): boolean {
	return /^(?:[A-Z]?[a-z]+|[A-Z]+)(?: (?:[A-Z]?[a-z]+|[A-Z]+))*$/.test(written);
}

/** How one of an entry's names is taken: what `match` says of it, or else `exact` for a name like OR and `any`. */
function modeOf(entry: Entry, written: string): MatchMode {
	const own = entry.matchByName.find(({ name }) => name === written);
	if (own) {
		return own.mode;
	}
	if (entry.match && (isOneWord(written) || namesOf(entry).length === 1)) {
		return entry.match;
	}
	const isShouted = isOneWord(written) && isAcronym(written) && isOrdinaryWord(fold(written));
	return isShouted && !namesOf(entry).includes(written.toLowerCase()) ? 'exact' : 'any';
}

/** Whether a name counts as one word: E/M and UB-04 do. */
function isOneWord(written: string): boolean {
	return !/\s/.test(written);
}

/**
 * A name's words as steps, in each way in which it may be spelt: ä, ö, ü also as ae, oe, ue; and a word with humps of
 * its own (ePA, SaMD) both as one word and cut at its humps, as a text's words are.
 */
export function spellingsOf(name: string): readonly Spelling[] {
	const written = name.normalize('NFC');
	const spelt = new Set([written, written.replace(/[äöü]/giu, (letter) => `${fold(letter)}e`)]);
	return [...spelt].flatMap((spelling) => {
		const words = wordsOf(spelling);
		const whole = words.reduce<readonly Word[]>((done, word) => {
			const last = done.at(-1);
			return last && isHump(spelling, last, word)
				? [
						...done.slice(0, -1),
						{ start: last.start, end: word.end, key: fold(spelling.slice(last.start, word.end)) },
					]
				: [...done, word];
		}, []);
		return (whole.length < words.length ? [words, whole] : [words]).map((each) =>
			stepsOf(spelling, each),
		);
	});
}

/** Whether nothing but a change of case stands between two words of a name. */
function isHump(name: string, before: Word, word: Word): boolean {
	const isLetters = /^\P{N}+$/u.test(name.slice(before.start, word.end));
	return (
		before.end === word.start &&
		isLetters &&
		!isUnspaced(name[word.start - 1]) &&
		!isUnspaced(name[word.start])
	);
}

function stepsOf(name: string, words: readonly Word[]): Spelling {
	return words.flatMap((word, at): readonly Step[] => {
		const before = words[at - 1];
		const step = {
			key: word.key,
			inflected:
				at === words.length - 1
					? numbersOf(name.slice(word.start, word.end), words.length > 1).map(fold)
					: [],
		};
		if (!before) {
			return [{ ...step, joint: { isTight: false, written: '' } }];
		}
		const sign = ampersandIn(name, before.end, word.start);
		if (sign !== undefined) {
			return [
				{ key: 'and', inflected: [], joint: jointOf(name, before.end, sign) },
				{ ...step, joint: jointOf(name, sign + 1, word.start) },
			];
		}
		const isOneScript = isUnspaced(name[word.start - 1]) && isUnspaced(name[word.start]);
		const isTight = before.end === word.start && (isOneScript || isHump(name, before, word));
		return [{ ...step, joint: { ...jointOf(name, before.end, word.start), isTight } }];
	});
}

/** The joint in which the name has what stands at `[from, to)`. */
function jointOf(name: string, from: number, to: number): Joint {
	return { isTight: false, written: name.slice(from, to) };
}
