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
		const made = make(key);
		known.set(key, { made });
		return made;
	};
}
