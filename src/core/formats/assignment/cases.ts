import { keyBefore, keyNamed, NAME, type Key } from './keys';
import type { Frame } from './literals';
import { isQuote } from '../textUnits';

/** How far before a case what it is a case of may stand, in UTF-16 units. */
const FARTHEST = 4000;

/** Before a value, the words of a case, with the values before it in the same case. */
const CASE =
	/\b(?:when|case|is|in|of)\s{1,40}(?:\(?(?:[a-z]?"[^"\n]{0,40}"|[a-z]?'[^'\n]{0,40}'|[\w.]{1,12})\s{0,4}(?:,|\||\bor\b)\s{0,40})*\(?$/i;

const MAY_BE_CASE = /\b(?:when|case)\b|\b(?:is|in|of)\s{1,40}\(?[a-z]?$/i;

/** What is looked at case by case: `CASE x WHEN`, `switch (x) {`, `match x:`, `x switch {`, `when (x) {`. */
const OPENING =
	/\b(?:case\s{1,4}(?=[\w.]{1,80}\s{1,40}when\b)|(?:switch|match|when|case)\s{0,4}\(?\s{0,4}(?=&?\*?[\w$.[\]]{1,80}(?:\(\))?\s{0,4}\)?\s{0,4}(?:[{:\n]|is\b)))|\bend\b/gi;

/** After what is matched, the bracket of its arms; in C# it stands before the word. */
const SWITCHED = /([\w$.()[\]]{1,80})\s{1,4}switch\s{0,40}$/;
const MATCHED = /\b(?:match|when|switch)\s{1,4}\(?\s{0,2}([\w$.()[\]]{1,80})\)?\s{0,4}$/;

/** What the whole is assigned to: `x := match y {`. */
const ASSIGNED =
	/(\w{1,60})\s{0,4}(?::=|=)\s{0,4}(?:await\s)?[\w.()?!]{0,100}\s{0,4}(?:match|switch|when)?[\w.()?!\s]{0,100}$/;

/** The key of what is looked at where a value stands as a case of it: `CASE cpt WHEN '99213'`, `case "99213", "99214":`. */
export function keyOfCase(text: string, start: number): Key | undefined {
	const near = text.slice(Math.max(start - 300, 0), start);
	if (!MAY_BE_CASE.test(near)) {
		return undefined;
	}
	const before = near.replace(/\b[a-z]$/i, '');
	const line = CASE.exec(before);
	if (!line) {
		return undefined;
	}
	const place = start - (before.length - line.index);
	const from = Math.max(place - FARTHEST, 0);
	let ended = 0;
	const openings = [...text.slice(from, start).matchAll(OPENING)].reverse();
	for (const { 0: word, index } of openings) {
		if (/^end$/i.test(word)) {
			ended++;
		} else if (ended > 0) {
			ended--;
		} else if (from + index < place) {
			NAME.lastIndex = from + index + word.length;
			return NAME.test(text) ? keyBefore(text, NAME.lastIndex) : undefined;
		}
	}
	return undefined;
}

/**
 * The key of a value in the arms of a `match`, a `when` or a switch expression: of what is matched where it stands
 * before an arrow, of what the whole is assigned to where it stands after one.
 *
 *     line.CptCode switch { "64590" or "61885" => "5464", "64568" => "5465" }
 */
export function keyOfArm(text: string, frame: Frame, after: number, isResult: boolean): Key | undefined {
	if (frame.sign !== '{') {
		return undefined;
	}
	const before = text.slice(Math.max(frame.open - 200, 0), frame.open);
	if (!/\b(?:switch|match|when)\b/.test(before)) {
		return undefined;
	}
	const matched = (SWITCHED.exec(before) ?? MATCHED.exec(before))?.[1];
	if (matched === undefined) {
		return undefined;
	}
	if (isResult) {
		const assigned = ASSIGNED.exec(before)?.[1];
		return assigned === undefined ? undefined : keyNamed(assigned);
	}
	const at = before.lastIndexOf(matched) + matched.length;
	return isBeforeArrow(text, after) ? keyBefore(before, at) : undefined;
}

/** Whether after a value, or others with `or`, `|` or a comma, an arrow stands. */
function isBeforeArrow(text: string, after: number): boolean {
	const rest = text.slice(after, after + 300);
	return (
		/^\s{0,4}(?:(?:or|\||,)\s{0,40}["'][^"'\n]{0,40}["']\s{0,4})*(?:=>|->)/.test(rest) &&
		!isQuote(rest, 0)
	);
}
