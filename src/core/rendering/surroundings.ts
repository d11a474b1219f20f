import type { TextDocument } from '../recognition/recognition';
import type { CodeCandidate } from '../codes/code';
import type { Surroundings } from './codeCard';
import type { Wording } from './wording';

/** What the claim around a code says of it. */
export function surroundingsOf(
	_document: TextDocument,
	_code: CodeCandidate,
	_wording: Wording,
): Surroundings {
	return { suffix: '', sentences: [] };
}
