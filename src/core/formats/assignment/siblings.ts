import type { Systems } from '../../codes/whichSystem';
import { codeNameOf, systemsTold, tellsOf } from '../codeNames';
import { keyBefore, keyNamed, type Key } from './keys';
import type { BlockHead } from './blocks';
import type { Frame } from './literals';

/** How long an object is in which a field names the other's values, in UTF-16 units. */
const LONGEST_OBJECT = 800;

/** Fields whose value is the name of what another field has the values of. */
const TELLING =
	/(?:^|[{,(\s])["']?(?:field\w*|attr|attribute|column|col|name|property|path|prop|param|parameter|variable|lhs|left|element|key)["']?\s{0,4}(?::|=>?)\s{0,4}["'`]?([A-Za-z_$][\w.$[\]-]{0,80})/gi;

/** The text of the object that a bracket opens. */
export function objectAt(text: string, { open, close }: Frame): string {
	return text.slice(open, Math.min(close ?? Infinity, open + LONGEST_OBJECT, text.length));
}

/** The same of an item of YAML, whose keys stand in one column. */
export function objectOfItem(text: string, { item }: BlockHead): string {
	const lines = text.slice(item.start, item.start + LONGEST_OBJECT).split('\n');
	const own: string[] = [];
	for (const [number, line] of lines.entries()) {
		const indent = line.search(/[^\s-]/);
		if (
			number > 0 &&
			indent >= 0 &&
			(indent < item.column || (line.slice(0, indent).includes('-') && indent === item.column))
		) {
			break;
		}
		if (indent === item.column) {
			own.push(line.slice(indent));
		}
	}
	return `{${own.join('\n')}`;
}

/** The key that a field of an object names: `{ field: line.procedureCode, op: in, values: […] }`. */
export function keyNamedIn(object: string): Key | undefined {
	for (const { 1: path = '' } of object.matchAll(TELLING)) {
		const name = path
			.replace(/\[\d*\]/g, '')
			.replaceAll('[', '.')
			.replace(/[\]$]+/g, '');
		const key = keyBefore(name, name.length);
		if (key) {
			return key;
		}
	}
	return undefined;
}

/** A field and its value, where the latter is short. */
const FIELD = /["']?(\w{2,40})["']?\s{0,4}(?::|=>?)\s{0,4}["']?([\w.:/-]{1,80})/g;
const MAY_TELL = /type|system|vocab|standard|scheme|codeset|qual|ver|vrsn|ind/i;

/** The systems of a field by another one of its object: `{ code: '99213', type: 'CPT' }`; `'other'` where it is not ours. */
export function systemsToldIn(object: string, field: string): Systems | 'other' | undefined {
	const name = codeNameOf(field);
	for (const { 1: other = '', 2: value = '' } of name.isCode && MAY_TELL.test(object)
		? object.matchAll(FIELD)
		: []) {
		const teller = codeNameOf(other);
		const told = tellsOf(teller, name) ? systemsTold(teller, value, name) : undefined;
		if (told) {
			return told;
		}
	}
	return undefined;
}

/** The strings and numbers that are values of the fields of an object. */
export function valuesIn(object: string): readonly string[] {
	return [...object.matchAll(VALUE)].map(({ 1: string, 2: number }) => string ?? number ?? '');
}

const VALUE = /(?::|=>?)\s{0,4}(?:["']([^"'\n]{0,80})["']|(\d[\w.]{0,20}))/g;

/** What says that a reason is one of adjustments: a group beside it (X12, 835, CAS-01). */
const REASON = /^(?:rsn|reason)s?(?:_?(?:cd|code))?$/i;
const GROUP = /\b(?:grp|group)\w{0,6}["']?\s{0,4}(?::|=>?)\s{0,4}["']?(?:CO|PR|OA|PI)\b/i;

/** The key of a reason beside the group of an adjustment. */
export function keyOfReason(object: string, field: string): Key | undefined {
	return REASON.test(field) && GROUP.test(object) ? keyNamed('adjustment_reason_code') : undefined;
}
