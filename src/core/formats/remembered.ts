/** How many answers are kept: a file asks for as many as it likes. */
const MOST = 5000;

/** A function that keeps its answers. */
export function remembered<T>(make: (key: string) => T): (key: string) => T {
	const known = new Map<string, { readonly made: T }>();
	return (key) => {
		const found = known.get(key);
		if (found) {
			return found.made;
		}
		if (known.size >= MOST) {
			known.clear();
		}
		// A part of a text would keep the whole text; this is a text of its own.
		const own = ` ${key}`.slice(1);
		const made = make(own);
		known.set(own, { made });
		return made;
	};
}
