import { codeNameOf, type CodeName } from './codeNames';

/** A name that means codes only beside others of its kind. */
interface Neighbour {
	readonly name: RegExp;
	/** What it is called in full. */
	readonly full: string;
	/** The systems beside which it means that. */
	readonly beside: ReadonlySet<string>;
}

const ADJUSTMENTS = new Set(['claim-adjustment-group', 'carc', 'rarc']);

/** Words and numbers at the end of a name: `rsn_cd_1`. */
const ENDING = '(?:[ _]?(?:cd|code)s?)?[ _]?\\d{0,2}$';

/** The columns of remittances (X12, 835, CAS-01, CAS-02, LQ-02), and of payment files of CMS. */
const NEIGHBOURS: readonly Neighbour[] = [
	{
		name: new RegExp(`^(?:grp|group)${ENDING}`, 'i'),
		full: 'adjustment group code',
		beside: ADJUSTMENTS,
	},
	{
		name: new RegExp(`^(?:rsn|reason)s?${ENDING}`, 'i'),
		full: 'adjustment reason code',
		beside: ADJUSTMENTS,
	},
	{ name: new RegExp(`^(?:remark|rmk)s?${ENDING}`, 'i'), full: 'remark code', beside: ADJUSTMENTS },
	{ name: /^SI$/i, full: 'status indicator', beside: new Set(['apc', 'cpt', 'hcpcs']) },
];

/**
 * What names beside each other say: a group is one of adjustments beside a CARC, or beside a reason where `isOurs`
 * says that the others are of the field.
 */
export function besideEachOther(names: readonly CodeName[], isOurs: boolean): readonly CodeName[] {
	const meant = names.map((name) => neighbourOf(name));
	if (meant.every((each) => each === undefined)) {
		return names;
	}
	const systems = new Set(
		names.flatMap((name) => (name.needsContext ? [] : (name.systems?.map(({ id }) => id) ?? []))),
	);
	const kinds = new Set(meant.filter((each) => each?.beside === ADJUSTMENTS));
	return names.map((name, index) => {
		const neighbour = meant[index];
		const isMeant =
			neighbour !== undefined &&
			([...systems].some((id) => neighbour.beside.has(id)) ||
				(isOurs && kinds.size > 1 && kinds.has(neighbour)));
		return isMeant ? { ...codeNameOf(neighbour.full), written: name.written, needsContext: false } : name;
	});
}

/** Whether a name may mean codes beside others. */
export function isNeighbour(name: CodeName): boolean {
	return neighbourOf(name) !== undefined;
}

function neighbourOf({ written, systems, needsContext }: CodeName): Neighbour | undefined {
	return systems && !needsContext ? undefined : NEIGHBOURS.find(({ name }) => name.test(written));
}
