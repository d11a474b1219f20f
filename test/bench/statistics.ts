export interface Spread {
	readonly median: number;
	readonly lower: number;
	readonly upper: number;
}

/** The median and the quartiles around it. */
export function spreadOf(values: readonly number[]): Spread {
	const sorted = values.toSorted((a, b) => a - b);
	const at = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
	return { median: at(0.5), lower: at(0.25), upper: at(0.75) };
}

/** From the lower quartile to the upper. */
export function rangeOf({ lower, upper }: Spread, digits: number): string {
	return `${lower.toFixed(digits)}–${upper.toFixed(digits)}`;
}

/** Cells in columns: the first to the left, the others to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0)),
	);
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
				)
				.join('  ')
				.trimEnd(),
		)
		.join('\n');
}
