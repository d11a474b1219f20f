import type { CodeCandidate, CodeReason } from '../codes/code';
import type { CodeSystem } from '../codes/codeSystem';
import { lenderOfUri } from '../codes/whichSystem';
import type { Description, Descriptions } from '../codes/descriptions';
import type { Entry } from '../entries/entry';
import type { GlossaryView } from '../entries/glossary';
import { clipText } from './clip';
import type { Surroundings } from './surroundings';
import type { Wording } from './wording';

/** What a hover says of a code, before it is Markdown or plain text. All of it is plain text. */
export interface CodeCard {
	/** The code as people write it; of a person's number the name of its system. */
	readonly code: string;
	/** What follows it, quieter: `-25`. */
	readonly suffix: string;
	/** Its system, and the first that its structure says. */
	readonly title: string;
	/** Each a line: what its structure says further, what the claim says of it, its description. */
	readonly lines: readonly string[];
	/** Why it was recognised, and what is to be said of that. */
	readonly reason: string;
	readonly notice?: string | undefined;
	/** The entry that tells of the system. */
	readonly entry?: Entry | undefined;
}

/** The most that a card says: words of a line, and lines of what surrounds the code. */
const MOST = { words: 30, relations: 3 };

/** The card of a code; `around` is what its claim says of it. */
export function codeCardOf(
	{ code, reason, extent }: CodeCandidate,
	view: GlossaryView,
	wording: Wording,
	descriptions: Descriptions,
	around: Surroundings,
): CodeCard {
	const [system, ...others] = code.systems;
	const [first, ...structure] = system.isPersonal ? [] : (system.structure?.(code.text) ?? []);
	const described = system.isPersonal ? undefined : descriptions.describe(system, code.text);
	const lines = [
		structure.join(' · '),
		extent &&
			!system.isPersonal &&
			(extent.kind === 'range' ? wording.range(code.text, extent.to) : wording.prefix(code.text)),
		...around.sentences.slice(0, MOST.relations),
		described && describedLine(described),
	];
	const lender = reason.kind === 'uri' ? lenderOfUri(system, reason.uri) : undefined;
	const isBare = described === undefined && system.hasDescriptions !== false && !system.isPersonal;
	return {
		code: system.isPersonal ? system.name : code.text,
		suffix: around.suffix,
		title: [
			system.isPersonal ? wording.personal : system.name,
			...others.map(({ name }) => wording.or(name)),
		]
			.join(' ')
			.concat(first === undefined ? '' : `, ${first}`),
		lines: lines
			.filter((line) => typeof line === 'string' && line !== '')
			.map((line) => clipText(String(line), MOST.words)),
		reason: [
			clipText(`${recognizedAs(reason, code.systems, wording)}.`, MOST.words),
			...(lender === undefined ? [] : [wording.borrowedUri(lender)]),
			...(extent?.kind === 'prefix' || others.length > 0 ? [] : remarksOn(system, code.text, wording)),
			...(isBare ? [wording.noDescription] : []),
		].join(' '),
		notice: typeof system.notice === 'function' ? system.notice(code.text) : system.notice,
		entry: entryOfSystem(system, view),
	};
}

/** The bundled entry that tells of a system. */
export function entryOfSystem(system: CodeSystem, view: GlossaryView): Entry | undefined {
	return view.entries.find(({ id, origin }) => origin.kind === 'bundled' && id === system.entry);
}

function describedLine({ text, release, validFrom, validTo }: Description): string {
	const validity = [validFrom, validTo].filter((date) => date !== undefined).join('–');
	return `${text} (${[release, validity].filter((part) => part !== '').join(', ')})`;
}

function recognizedAs(reason: CodeReason, systems: readonly CodeSystem[], wording: Wording): string {
	return wording.recognizedAs(
		systems.map(({ name }) => name),
		reason,
	);
}

/** What the check digit and the look of a code say; never that it is wrong, for files are redacted. */
function remarksOn(system: CodeSystem, code: string, wording: Wording): readonly string[] {
	if (!system.shape.test(code)) {
		return [wording.unusualShape];
	}
	return system.holdsCheckDigit ? [wording.checkDigit(system.holdsCheckDigit(code))] : [];
}
