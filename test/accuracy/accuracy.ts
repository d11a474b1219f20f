// npm run accuracy: what is found in files that somebody marked, and in ordinary code, where nothing should be.
import { parseArgs } from 'node:util';
import { GlossaryView } from '../../src/core/entries/glossary';
import { reportMarked } from './marked';
import { reportOrdinaryCode } from './ordinaryCode';
import { readGlossary } from './glossary';
import { bundledEntries } from '../support/glossary';
import { readSamples } from './sample';

const { values } = parseArgs({ options: { mistakes: { type: 'string', default: '' } } });
const view = new GlossaryView(readGlossary());
const isGoodEnough = [
	// All that ships must be quiet there.
	reportOrdinaryCode(new GlossaryView(bundledEntries())),
	reportMarked(
		'tuned',
		readSamples().filter(({ isHeldOut }) => !isHeldOut),
		view,
		values.mistakes,
	),
	reportMarked(
		'held out',
		readSamples().filter(({ isHeldOut }) => isHeldOut),
		view,
		values.mistakes,
	),
];
process.exitCode = isGoodEnough.every(Boolean) ? 0 : 1;
