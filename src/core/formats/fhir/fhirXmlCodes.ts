import type { CodeFinder } from '../../codes/code';
import { createBlockFinder, type Block } from './codeBlocks';
import { codePoolOf } from '../codePool';
import { codingsIn, isCodedKey } from './codings';
import type { DataObject, DataValue } from './dataObjects';

/**
 * Finds codes in FHIR XML, by the `system` beside a `code` or `value` (FHIR R4, XML representation), and in CDA, by
 * the `codeSystem` of the same element or the `root` of an `id` (HL7 CDA R2).
 */
export const fhirXmlCodeFinder: CodeFinder = createBlockFinder((document, { around }: Block) => {
	const text = document.text.slice(around.start, around.end);
	if (!/<(?:\w+:)?system\s|\scodeSystem=|<(?:\w+:)?id\s/.test(text)) {
		return [];
	}
	const pool = codePoolOf(document);
	return readElements(text, around.start).flatMap((object) => codingsIn(object, pool));
});

const TAG = /<(\/?)(?:[\w-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(["'])([^<]*?)\2/g;

interface Element extends DataObject {
	readonly values: DataValue[];
}

/** The elements of a text that have coded values, as objects. */
function readElements(text: string, offset: number): readonly DataObject[] {
	const objects: DataObject[] = [];
	const open: Element[] = [];
	let top: Element = { values: [], key: '', parent: undefined };
	for (const { 0: tag, 1: end, 2: name = '', 3: written = '', 4: closed, index } of text.matchAll(TAG)) {
		if (end === '/') {
			top = open.pop() ?? { values: [], key: '', parent: undefined };
			continue;
		}
		const attributes = attributesOf(written, offset + index + tag.indexOf(written));
		const value = attributes.find(({ key }) => key === 'value');
		if (value && isCodedKey(name)) {
			if (top.values.length === 0) {
				objects.push(top);
			}
			top.values.push({ ...value, key: name });
		}
		objects.push({ values: codedAttributes(name, attributes), key: name, parent: undefined });
		if (closed !== '/') {
			open.push(top);
			top = { values: [], key: name, parent: top };
		}
	}
	return objects.filter(({ values }) => values.length > 0);
}

function attributesOf(written: string, offset: number): readonly DataValue[] {
	return Array.from(written.matchAll(ATTRIBUTE), ({ 0: whole, 1: key = '', 3: value = '', index }) => {
		const start = offset + index + whole.length - 1 - value.length;
		return { key, value, start, end: start + value.length };
	});
}

/** What an element of CDA says of itself, as a Coding or an Identifier. */
function codedAttributes(name: string, attributes: readonly DataValue[]): readonly DataValue[] {
	const as = (keys: Readonly<Record<string, string>>) =>
		attributes.flatMap((each) => {
			const key = Object.hasOwn(keys, each.key) ? keys[each.key] : undefined;
			return key === undefined ? [] : [{ ...each, key }];
		});
	return name === 'id'
		? as({ root: 'system', extension: 'value' })
		: as({ codeSystem: 'system', code: 'code' });
}
