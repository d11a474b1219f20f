/** The cells of a row, as offsets from where it begins; kept in one object, for a file has millions of rows. */
export class RowCells {
	readonly #starts: number[] = [];
	readonly #ends: number[] = [];
	#count = 0;
	#row = '';

	/** Reads up to `most` cells of a row; one in quotes may hold the delimiter (RFC 4180, section 2). */
	readDelimited(row: string, delimiter: string, most: number): this {
		this.#begin(row);
		for (let start = 0; start <= row.length && this.#count < most;) {
			const found = row.indexOf(delimiter, row[start] === '"' ? closingQuote(row, start) : start);
			const end = found < 0 ? row.length : found;
			this.#add(start, end);
			start = end + 1;
		}
		return this;
	}

	/** Reads a row of a table of Markdown (GFM, 4.10); a pipe after a backslash is text. */
	readPiped(row: string): this {
		this.#begin(row);
		let start = /^[\s>]*\|?/.exec(row)?.[0].length ?? 0;
		for (let at = row.indexOf('|', start); at >= 0; at = row.indexOf('|', at + 1)) {
			if (row[at - 1] !== '\\') {
				this.#add(start, at);
				start = at + 1;
			}
		}
		this.#add(start, row.length);
		return this;
	}

	/** Where a cell begins, or -1 where the row has no such cell. */
	startOf(index: number): number {
		return index < this.#count ? (this.#starts[index] ?? -1) : -1;
	}

	/** What stands in a cell, as it is written; nothing where the row has no such cell. */
	written(index: number): string {
		return index < this.#count ? this.#row.slice(this.#starts[index], this.#ends[index]) : '';
	}

	/** All cells as they are written. */
	all(): readonly string[] {
		return Array.from({ length: this.#count }, (_, index) => this.written(index));
	}

	#begin(row: string): void {
		this.#row = row;
		this.#count = 0;
	}

	#add(start: number, end: number): void {
		this.#starts[this.#count] = start;
		this.#ends[this.#count] = end;
		this.#count++;
	}
}

/** After the quote that ends a cell; two of them are one of its text. */
export function closingQuote(line: string, start: number): number {
	let quote = line.indexOf('"', start + 1);
	while (quote >= 0 && line[quote + 1] === '"') {
		quote = line.indexOf('"', quote + 2);
	}
	return quote < 0 ? start : quote + 1;
}
