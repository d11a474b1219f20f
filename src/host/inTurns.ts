/** How long others wait for their turn, in ms. */
const TURN = 8;

/** What comes of something that is done in turns with others; undefined as soon as nobody wants it. */
export async function inTurns<T>(
	turns: Generator<undefined, T>,
	isWanted: () => boolean = () => true,
): Promise<T | undefined> {
	let started = performance.now();
	for (;;) {
		const turn = turns.next();
		if (turn.done) {
			return turn.value;
		}
		if (performance.now() - started > TURN) {
			await new Promise((resolve) => setTimeout(resolve, 0));
			started = performance.now();
			if (!isWanted()) {
				return undefined;
			}
		}
	}
}
