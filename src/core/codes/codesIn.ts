import type { Span } from '../recognition/recognition';
import type { Code, CodeCandidate } from './code';

/** The codes of one system in a text; of several systems where nothing tells which. */
export interface CodesOfSystem {
	readonly systems: Code['systems'];
	/** The distinct ones, in order. */
	readonly codes: readonly CodeInText[];
	/** How many places they have. */
	readonly placeCount: number;
}

export interface CodeInText {
	readonly text: string;
	/** In the order of the text. */
	readonly places: readonly Span[];
}

/** The codes of a text by system, in the order in which the systems come first. */
export function codesIn(codes: readonly CodeCandidate[]): readonly CodesOfSystem[] {
	const bySystem = new Map<
		string,
		{ systems: Code['systems']; byText: Map<string, Span[]>; count: number }
	>();
	for (const { code, start, end } of codes) {
		if (code.systems[0].isReference) {
			continue;
		}
		const key =
			code.systems.length === 1 ? code.systems[0].id : code.systems.map(({ id }) => id).join('/');
		let system = bySystem.get(key);
		if (!system) {
			system = { systems: code.systems, byText: new Map(), count: 0 };
			bySystem.set(key, system);
		}
		system.count++;
		const places = system.byText.get(code.text);
		if (places) {
			places.push({ start, end });
		} else {
			system.byText.set(code.text, [{ start, end }]);
		}
	}
	return [...bySystem.values()].map(({ systems, byText, count }) => ({
		systems,
		codes: [...byText]
			.map(([text, places]) => ({ text, places }))
			.sort((a, b) => (a.text < b.text ? -1 : 1)),
		placeCount: count,
	}));
}
