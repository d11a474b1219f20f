// Stands in for Node's `assert` where the tests run in a web worker: what the tests use of it, always strict.

/** Like Node's, so that mocha shows what was expected. */
export class AssertionError extends Error {
	override readonly name = 'AssertionError';

	constructor(
		message: string,
		readonly actual?: unknown,
		readonly expected?: unknown,
	) {
		super(message);
	}
}

type Message = string | Error | undefined;
type Check = RegExp | ((error: unknown) => boolean) | (new (...values: never[]) => Error) | object;

export function ok(value: unknown, message?: Message): asserts value {
	if (!value) {
		raise(message, `${show(value)} is not truthy`, value, true);
	}
}

export function equal(actual: unknown, expected: unknown, message?: Message): void {
	if (!Object.is(actual, expected)) {
		raise(message, `expected ${show(expected)}\n     got ${show(actual)}`, actual, expected);
	}
}

export function notEqual(actual: unknown, expected: unknown, message?: Message): void {
	if (Object.is(actual, expected)) {
		raise(message, `expected anything but ${show(actual)}`, actual, expected);
	}
}

export function deepEqual(actual: unknown, expected: unknown, message?: Message): void {
	const path = findDifference(actual, expected, '');
	if (path !== undefined) {
		const where = path === '' ? '' : `differs at ${path}\n`;
		raise(message, `${where}expected ${show(expected)}\n     got ${show(actual)}`, actual, expected);
	}
}

export function notDeepEqual(actual: unknown, expected: unknown, message?: Message): void {
	if (findDifference(actual, expected, '') === undefined) {
		raise(message, `expected anything but ${show(actual)}`, actual, expected);
	}
}

export function match(actual: string, expected: RegExp, message?: Message): void {
	if (!expected.test(actual)) {
		raise(message, `${show(actual)} does not match ${String(expected)}`, actual, expected);
	}
}

export function doesNotMatch(actual: string, expected: RegExp, message?: Message): void {
	if (expected.test(actual)) {
		raise(message, `${show(actual)} matches ${String(expected)}`, actual, expected);
	}
}

export function fail(message?: Message): never {
	raise(message, 'failed');
}

export function throws(action: () => unknown, check?: Check | string, message?: Message): void {
	try {
		action();
	} catch (error) {
		examine(error, check, message);
		return;
	}
	raise(message ?? (typeof check === 'string' ? check : undefined), 'nothing was thrown');
}

export async function rejects(
	action: Promise<unknown> | (() => Promise<unknown>),
	check?: Check | string,
	message?: Message,
): Promise<void> {
	try {
		await (typeof action === 'function' ? action() : action);
	} catch (error) {
		examine(error, check, message);
		return;
	}
	raise(message ?? (typeof check === 'string' ? check : undefined), 'nothing was rejected');
}

export async function doesNotReject(action: Promise<unknown> | (() => Promise<unknown>)): Promise<void> {
	await (typeof action === 'function' ? action() : action);
}

export const strictEqual = equal;
export const notStrictEqual = notEqual;
export const deepStrictEqual = deepEqual;
export const notDeepStrictEqual = notDeepEqual;

function raise(message: Message, reason: string, actual?: unknown, expected?: unknown): never {
	if (message instanceof Error) {
		throw message;
	}
	throw new AssertionError(message ? `${message}\n${reason}` : reason, actual, expected);
}

function examine(error: unknown, check: Check | string | undefined, message: Message): void {
	if (check === undefined || typeof check === 'string') {
		return;
	}
	if (check instanceof RegExp) {
		match(String(error), check, message);
		return;
	}
	if (typeof check === 'function') {
		const isClass = check === Error || check.prototype instanceof Error;
		const isRight = isClass
			? error instanceof (check as new () => Error)
			: (check as (error: unknown) => boolean)(error);
		ok(isRight, message ?? `unexpected error: ${show(error)}`);
		return;
	}
	for (const [key, value] of Object.entries(check)) {
		const actual = (error as Record<string, unknown>)[key];
		if (value instanceof RegExp && typeof actual === 'string') {
			match(actual, value, message);
		} else {
			deepEqual(actual, value, message);
		}
	}
}

/** Where two values differ first, as a path such as `.details[2].label`; undefined where they are the same. */
function findDifference(actual: unknown, expected: unknown, path: string): string | undefined {
	if (Object.is(actual, expected)) {
		return undefined;
	}
	if (
		!isObject(actual) ||
		!isObject(expected) ||
		Object.getPrototypeOf(actual) !== Object.getPrototypeOf(expected)
	) {
		return path;
	}
	if (actual instanceof Date || actual instanceof RegExp) {
		return show(actual) === show(expected) ? undefined : path;
	}
	if (actual instanceof Map || actual instanceof Set) {
		return findDifference([...actual], [...(expected as unknown as Iterable<unknown>)], path);
	}
	const keys = new Set([...Object.keys(actual), ...Object.keys(expected)]);
	for (const key of keys) {
		const step = Array.isArray(actual) ? `${path}[${key}]` : `${path}.${key}`;
		if (Object.hasOwn(actual, key) !== Object.hasOwn(expected, key)) {
			return step;
		}
		const difference = findDifference(actual[key], expected[key], step);
		if (difference !== undefined) {
			return difference;
		}
	}
	if (actual instanceof Error) {
		return actual.message === (expected as unknown as Error).message ? undefined : `${path}.message`;
	}
	return Array.isArray(actual) && actual.length !== (expected as unknown as unknown[]).length
		? `${path}.length`
		: undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function show(value: unknown): string {
	if (value instanceof Error || value instanceof RegExp || typeof value === 'function') {
		return String(value);
	}
	return JSON.stringify(
		value,
		(_key, inner: unknown) => {
			if (inner === undefined || typeof inner === 'bigint' || typeof inner === 'symbol') {
				return String(inner);
			}
			return inner instanceof Map || inner instanceof Set ? [...inner] : inner;
		},
		'  ',
	);
}
