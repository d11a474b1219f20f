import type { Span } from '../../recognition/recognition';
import { firstFrom } from '../../recognition/spans';

/** A string or a number in an object, without its quotes; one in a list stands under the key of the list. */
export interface DataValue extends Span {
	readonly key: string;
	readonly value: string;
}

/** What was read of an object: of one that goes over the edges of the text, a part. */
export interface DataObject {
	readonly values: readonly DataValue[];
	/** The key under which it stands, itself or in a list. */
	readonly key: string;
	/** The object in which it stands, where that is known. */
	readonly parent: DataObject | undefined;
}

/** How far from each other two values of an object may stand for one to say what the other is, in UTF-16 units. */
export const REACH = 4000;

/** The values of a key. */
export function withKey(values: readonly DataValue[], key: RegExp): readonly DataValue[] {
	return values.filter((value) => key.test(value.key));
}

/** The last value before a place, or the first one after it, if it is near; the values are in order. */
export function nearest(values: readonly DataValue[], place: Span): DataValue | undefined {
	const after = firstFrom(values, place.start);
	return [values[after - 1], values[after]].find((value) => value && isNear(value, place));
}

/** Whether one value may say what the other is. */
export function isNear(a: Span, b: Span): boolean {
	return Math.abs(a.start - b.start) <= REACH;
}
