import type { CodeCandidate, CodeFinder } from '../../codes/code';
import type { TextDocument } from '../../recognition/recognition';
import { createBlockFinder } from './codeBlocks';
import { codePoolOf } from '../codePool';
import { codeOf, codingsIn } from './codings';
import type { DataObject, DataValue } from './dataObjects';

/**
 * Finds codes in FHIR Shorthand (HL7 FSH 3.0): after the address of their system, or after an alias of it that the
 * file declares.
 *
 *     * code = http://loinc.org#2160-0          * code = $LNC#2160-0
 *
 * and in the `value` of an identifier whose `system` another rule sets.
 */
export const fshCodeFinder: CodeFinder = createBlockFinder((document, { around }) => {
	const aliases = aliasesOf(document);
	if (!aliases) {
		return [];
	}
	const pool = codePoolOf(document);
	const text = document.text.slice(around.start, around.end);
	const identifiers = objectsIn(text, around.start, aliases).flatMap((object) => codingsIn(object, pool));
	const codes = Array.from(text.matchAll(CODE)).flatMap(
		({
			0: whole,
			1: system = '',
			2: quoted,
			3: code = quoted ?? '',
			index,
		}): readonly CodeCandidate[] => {
			const found = codeOf(aliases.get(system) ?? system, code, pool);
			const start = around.start + index + whole.lastIndexOf(code);
			return found ? [{ ...found, start, end: start + code.length }] : [];
		},
	);
	return [...identifiers, ...codes];
});

/** A rule that sets the `system` or `value` of an element, or the beginning of another instance. */
const RULE =
	/^([ \t]{0,40})(?:\* ([\w.[\]:+=-]{1,200}\.)?(system|value) = (?:"([^"\n]{1,300})"|(\$?[\w:/.-]{1,300}))|[A-Z]\w{1,30}:)/gm;

/** The elements of a stretch of rules that have a system or a value, one for each path. */
function objectsIn(
	text: string,
	offset: number,
	aliases: ReadonlyMap<string, string>,
): readonly DataObject[] {
	const objects: DataObject[] = [];
	let byPath = new Map<string, DataValue[]>();
	for (const {
		0: rule,
		1: indent = '',
		2: path = '',
		3: key,
		4: quoted,
		5: bare = '',
		index,
	} of text.matchAll(RULE)) {
		if (key === undefined) {
			byPath = new Map();
			continue;
		}
		const written = quoted ?? bare;
		// `[+]` is the next of a list and `[=]` the same again.
		const element = indent + path.replace('[+]', '[=]');
		let values = byPath.get(element);
		if (!values) {
			values = [];
			byPath.set(element, values);
			objects.push({ values, key: '', parent: undefined });
		}
		const start = offset + index + rule.lastIndexOf(written);
		values.push({ key, value: aliases.get(written) ?? written, start, end: start + written.length });
	}
	return objects;
}

/** A system, perhaps a version of it, and a code. */
const CODE =
	/(?<=^|[\s=(,])(\$?[A-Za-z][\w:/.-]{0,299})(?:\|[^\s#"]{1,40})?#(?:"([^"\s]{1,100})"|([^\s"#,()]{1,100}))/gm;

/** How much of a file is looked at for what it is and for its aliases, in UTF-16 units. */
const HEAD = 4000;
const DECLARATIONS = 200_000;

const STATEMENT =
	/^[ \t]{0,20}(?:Alias|Profile|Instance|Extension|ValueSet|CodeSystem|Invariant|RuleSet|Logical|Resource|Mapping):/m;
const ALIAS = /^[ \t]{0,20}Alias:[ \t]{0,20}(\$?[\w.-]{1,100})[ \t]{0,20}=[ \t]{0,20}(\S{1,300})/gm;

const known = new WeakMap<TextDocument, { readonly aliases: ReadonlyMap<string, string> | undefined }>();

/** The aliases of a file, or undefined of one that is no FHIR Shorthand. */
function aliasesOf(document: TextDocument): ReadonlyMap<string, string> | undefined {
	const found = known.get(document) ?? { aliases: readAliases(document) };
	known.set(document, found);
	return found.aliases;
}

function readAliases({ text, languageId }: TextDocument): ReadonlyMap<string, string> | undefined {
	const isUnnamed = languageId === '' || languageId === 'plaintext';
	if (
		!/^(?:fsh|fhir-?shorthand)$/i.test(languageId) &&
		!(isUnnamed && STATEMENT.test(text.slice(0, HEAD)))
	) {
		return undefined;
	}
	return new Map(
		Array.from(text.slice(0, DECLARATIONS).matchAll(ALIAS), ({ 1: alias = '', 2: uri = '' }) => [
			alias,
			uri,
		]),
	);
}
