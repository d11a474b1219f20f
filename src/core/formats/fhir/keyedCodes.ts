import type { CodeCandidate, CodeReason } from '../../codes/code';
import { SYSTEMS } from '../../codes/systems';
import type { Systems } from '../../codes/whichSystem';
import type { CellReader } from '../table/cellCodes';
import { codeNameOf, systemsTold, tellsOf, type CodeName } from '../codeNames';
import { besideEachOther, isNeighbour } from '../codeNeighbours';
import { isNear, type DataObject, type DataValue } from './dataObjects';
import { remembered } from '../remembered';

/** How many values of an object are asked what they tell of others. */
const MOST_TELLERS = 100;

/** `service_code` in a file of negotiated rates (CMS, Transparency in Coverage) holds places of service. */
const [PLACES] = SYSTEMS.filter(({ id }) => id === 'place-of-service').map((system): Systems => [system]);
const RATED = 'negotiated_type';

/** The reason of a key, kept once. */
const reasonOfKey = remembered((key): CodeReason => ({ kind: 'key', key }));

/** Whether a key says what it holds, or what others hold. */
export const isTellingKey = remembered((key) => {
	const name = codeNameOf(key);
	const { systems, isCode, tells } = name;
	return systems !== undefined || isCode || tells !== undefined || key === RATED || isNeighbour(name);
});

/**
 * The codes in the values of an object whose key says what they are, or what stands beside them; `onlyTold`, by the
 * latter alone. A `code` may be of the kind that the key of its object says.
 */
export function keyedCodesIn(
	{ values, key: objectKey }: DataObject,
	reader: CellReader,
	onlyTold: boolean,
): readonly CodeCandidate[] {
	const tellers = values.filter(({ key }) => codeNameOf(key).tells !== undefined).slice(0, MOST_TELLERS);
	if (onlyTold && tellers.length === 0) {
		return [];
	}
	const names = onlyTold ? [] : namesOf(values);
	const isRated = values.some(({ key }) => key === RATED);
	return values.flatMap((value, index) => {
		const own = names[index] ?? codeNameOf(value.key);
		const name = /^(?:code|value)$/i.test(value.key) ? codeNameOf(objectKey) : own;
		const told = own.isCode ? toldBy(tellers, value) : undefined;
		const said = name.systems ?? (isRated && value.key === 'service_code' ? PLACES : undefined);
		const systems = told ?? (onlyTold ? undefined : said);
		if (!systems || systems === 'other') {
			return [];
		}
		return reader.codesIn(value.value, systems).map((code): CodeCandidate => ({
			start: value.start + code.start,
			end: value.start + code.end,
			code: code.code,
			reason: reasonOfKey(told || name.written === '' ? value.key : name.written),
			needsContext: name.needsContext && told === undefined,
			extent: code.extent,
		}));
	});
}

/** What the keys of an object say beside each other: those of an adjustment have a group for a value. */
function namesOf(values: readonly DataValue[]): readonly CodeName[] {
	const names = values.map(({ key }) => codeNameOf(key));
	return values.some(({ value }) => GROUP.test(value)) ? besideEachOther(names, true) : names;
}

/** X12, code source 974. */
const GROUP = /^(?:CO|OA|PI|PR|CR)$/;

/** What the values beside a code say that it is. */
function toldBy(tellers: readonly DataValue[], value: DataValue): Systems | 'other' | undefined {
	const name = codeNameOf(value.key);
	for (const teller of tellers) {
		const says = codeNameOf(teller.key);
		const systems =
			tellsOf(says, name) && isNear(teller, value) ? systemsTold(says, teller.value, name) : undefined;
		if (systems) {
			return systems;
		}
	}
	return undefined;
}
