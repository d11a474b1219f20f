/** One-based lines and columns of a text, as editors show them; columns count UTF-16 units. */
export class Lines {
	readonly #starts: readonly number[];

	constructor(private readonly text: string) {
		this.#starts = [
			0,
			...[...text.matchAll(/\r\n|\r|\n/g)].map((match) => match.index + match[0].length),
		];
	}

	/** The offset of a place; beyond the end of a line or of the text, that end. */
	offsetAt(line: number, column: number): number {
		const start = this.#starts[line - 1] ?? this.text.length;
		const [content = ''] = this.text.slice(start, this.#starts[line]).split(/[\r\n]/, 1);
		return start + Math.min(column - 1, content.length);
	}

	/** The place of an offset. */
	placeOf(offset: number): { line: number; column: number } {
		let [low, high] = [0, this.#starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((this.#starts[middle] ?? 0) <= offset) {
				low = middle;
			} else {
				high = middle;
			}
		}
		return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
	}
}
