/** The id of the entry that a command is about: the id itself, or a row of a list that has an `entry`. */
export function entryIdIn(argument: unknown): string | undefined {
	const { entry } = (typeof argument === 'object' && argument !== null ? argument : {}) as RowOfList;
	const id = entry ? entry.id : argument;
	return typeof id === 'string' ? id : undefined;
}

interface RowOfList {
	readonly entry?: { readonly id?: unknown };
}
