import type { CodeCandidate, CodeReason } from '../../codes/code';
import { systemsOfUri } from '../../codes/whichSystem';
import type { CodePool } from '../codePool';
import { nearest, withKey, type DataObject } from './dataObjects';
import { remembered } from '../remembered';

/** The longest code beside a `system`, in UTF-16 units. */
const LONGEST_CODE = 100;

/** What cannot be a code, whatever its system: blanks, placeholders, words. */
const NO_CODE = /[\s{}<>]|[a-z]{4}/;

/** The systems of an address, each asked for once. */
const systemsAt = remembered(systemsOfUri);

/** The reason of an address, kept once. */
const reasonOfUri = remembered((uri): CodeReason => ({ kind: 'uri', uri }));

/** The keys of a Coding, an Identifier and a CodeSystem (FHIR R4). */
export function isCodedKey(key: string): boolean {
	return /^(?:code|value|system|url)$/i.test(key);
}

/** The `code` or `value` beside a `system`; that of a concept in a list may stand in the object around it. */
export function codingsIn({ values, key, parent }: DataObject, pool: CodePool): readonly CodeCandidate[] {
	const uris = withKey(values, /^system$/i);
	const outer = key === 'concept' ? withKey(parent?.values ?? [], /^(?:system|url)$/i) : [];
	if (uris.length === 0 && outer.length === 0) {
		return [];
	}
	const codes = withKey(values, /^code$/i);
	// A Quantity has a `value` beside its `code`, a number.
	return (codes.length > 0 ? codes : withKey(values, /^value$/i)).flatMap((code) => {
		const uri = (nearest(uris, code) ?? nearest(outer, code))?.value.replaceAll('\\/', '/');
		const found = uri === undefined ? undefined : codeOf(uri, code.value, pool);
		return found ? [{ ...found, start: found.start + code.start, end: found.end + code.start }] : [];
	});
}

/** The code of a system that an address names, at offsets in the value. */
export function codeOf(uri: string, value: string, pool: CodePool): CodeCandidate | undefined {
	const written = value.trim();
	const systems = systemsAt(uri);
	if (!systems || written === '' || written.length > LONGEST_CODE || NO_CODE.test(written)) {
		return undefined;
	}
	const start = value.indexOf(written);
	return {
		start,
		end: start + written.length,
		code: pool.at(systems, written),
		reason: reasonOfUri(uri),
		needsContext: false,
	};
}
